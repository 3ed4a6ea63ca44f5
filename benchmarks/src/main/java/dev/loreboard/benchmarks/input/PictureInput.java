package dev.loreboard.benchmarks.input;

import dev.loreboard.benchmarks.race.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A folder with pictures of one size: as JPEG files, as the pixels that these hold, and the tensors that CLIP's tools make of
 * them. Beside them stands {@code numbers.txt}, a name and a number in each line.
 *
 * @param pictures how many
 * @param side of the square that is cut out
 */
public record PictureInput(int width, int height, int pictures, int side) {

    private static final long SEED = 20_250_601;
    private static final float JPEG_QUALITY = 0.9f;
    private static final String NUMBERS = "numbers.txt";
    private static final String TRUTH = "truth.f32";

    /** A name that is another for other sizes. */
    public String name() {
        return width + "x" + height + "-" + pictures + "-" + side;
    }

    @Override
    public String toString() {
        return width + " x " + height + " pixels to " + ClipSamples.CHANNELS + " x " + side + " x " + side + " numbers";
    }

    /** How many numbers a picture becomes. */
    public int size() {
        return ClipSamples.CHANNELS * side * side;
    }

    public void write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] truth = new float[pictures * size()];
        for (int picture = 0; picture < pictures; picture++) {
            byte[] jpeg = jpeg(Photograph.draw(width, height, random));
            byte[] rgb = rgb(decoded(jpeg));
            Files.write(folder.resolve(picture + ".jpg"), jpeg);
            Files.write(folder.resolve(picture + ".rgb"), rgb);
            System.arraycopy(PillowResize.tensor(rgb, width, height, side), 0, truth, picture * size(), size());
        }
        Files.write(truth(folder), Answer.of(truth).toBytes());
        Files.write(
                folder.resolve(NUMBERS),
                List.of("width " + width, "height " + height, "pictures " + pictures, "side " + side));
    }

    public List<byte[]> jpegs(Path folder) throws IOException {
        return files(folder, ".jpg");
    }

    /** Rows from the top, red, green and blue in a byte each. */
    public List<byte[]> pixels(Path folder) throws IOException { // (height, width, 3)
        return files(folder, ".rgb");
    }

    /** The file of what the tools of CLIP make of the pictures: little-endian floats. */
    public Path truth(Path folder) { // (pictures, 3, side, side)
        return folder.resolve(TRUTH);
    }

    /** How far a sample of an answer is from the right one, at most, of 255; 0 when not one number differs. */
    public double error(Path folder, byte[] answer) throws IOException {
        float[][] right = Matrix.read(truth(folder), size()).rows();
        float[][] found = Matrix.of(answer, size()).rows();
        if (found.length != right.length) {
            throw new IllegalArgumentException(
                    "There are " + right.length + " pictures, and it gave " + found.length + ".");
        }
        double worst = 0;
        for (int picture = 0; picture < right.length; picture++) {
            for (int at = 0; at < size(); at++) {
                worst = Math.max(worst, ClipSamples.steps(at / (side * side), right[picture][at], found[picture][at]));
            }
        }
        return worst;
    }

    private List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int picture = 0; picture < pictures; picture++) {
            files.add(Files.readAllBytes(folder.resolve(picture + ending)));
        }
        return files;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
    }

    private static byte[] rgb(BufferedImage image) {
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * ClipSamples.CHANNELS];
        int[] samples = image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        for (int at = 0; at < samples.length; at++) {
            rgb[at] = (byte) samples[at];
        }
        return rgb;
    }
}
