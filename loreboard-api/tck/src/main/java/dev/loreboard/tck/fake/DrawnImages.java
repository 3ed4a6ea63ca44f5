package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Image;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Small pictures drawn by chance: some rectangles on a ground, all in colours of the seed. The same seed and size give the
 * same pixels on every machine; the bytes of a file depend on the Java that wrote it. Needs no display.
 */
public final class DrawnImages {

    private static final int RECTANGLES = 6;

    private DrawnImages() {}

    /** The picture of a seed as pixels, all of them opaque. */
    public static Image pixels(long seed, int width, int height) {
        return new Image(DecodedImage.pixels(drawn(seed, width, height)));
    }

    /** A picture of one colour as pixels; the colour is written like {@code 0xff8000} for orange. */
    public static Image plain(int rgb, int width, int height) {
        return new Image(DecodedImage.pixels(ground(new Color(rgb), width, height)));
    }

    /** The picture of a seed as a PNG file, which keeps every pixel of {@link #pixels}. */
    public static byte[] png(long seed, int width, int height) {
        return encoded("png", drawn(seed, width, height));
    }

    /** The picture of a seed as a JPEG file, which keeps the pixels of {@link #pixels} roughly. */
    public static byte[] jpeg(long seed, int width, int height) {
        return encoded("jpeg", drawn(seed, width, height));
    }

    private static BufferedImage drawn(long seed, int width, int height) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage picture = ground(colour(random), width, height);
        Graphics2D brush = picture.createGraphics();
        for (int i = 0; i < RECTANGLES; i++) {
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            brush.setColor(colour(random));
            brush.fillRect(left, top, random.nextInt(width) + 1, random.nextInt(height) + 1);
        }
        brush.dispose();
        return picture;
    }

    private static BufferedImage ground(Color colour, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return picture;
    }

    private static Color colour(SplittableRandom random) {
        return new Color(random.nextInt(1 << 24));
    }

    private static byte[] encoded(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("This Java writes no " + format + " files. Use a complete one.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
