package dev.loreboard.benchmarks.peers;

import static java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;

import dev.loreboard.benchmarks.input.ClipSamples;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What ImageIO and Graphics2D make of a picture. Graphics2D looks at the few pixels around a place, however many of them a
 * pixel of the result stands for.
 *
 * @param side of the square that comes out
 */
public record JavaGraphics(Way way, int side) {

    private static final float[][] TABLES = ClipSamples.tables();

    /** How a picture gets into a square. */
    public enum Way {
        /** The short side in one step, and the middle cut out. */
        CROPPED,
        /** The same, in halves as long as there is twice as much as is wanted. */
        HALVED,
        /** Both sides in one step, whatever becomes of the shape, as inference4j does it. */
        SQUASHED
    }

    public static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Pixels in the form in which ImageIO gives them. */
    public static BufferedImage picture(int width, int height, ByteBuffer rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (rgb.get() & 0xff) << 16 | (rgb.get() & 0xff) << 8 | (rgb.get() & 0xff));
            }
        }
        return image;
    }

    public FloatBuffer tensor(BufferedImage picture) { // (3, side, side)
        BufferedImage square = switch (way) {
            case CROPPED -> cropped(picture);
            case HALVED -> cropped(halved(picture));
            case SQUASHED -> squashed(picture);
        };
        int[] pixels = ((DataBufferInt) square.getRaster().getDataBuffer()).getData();
        float[] tensor = new float[ClipSamples.CHANNELS * pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            tensor[at] = TABLES[0][pixels[at] >> 16 & 0xff];
            tensor[pixels.length + at] = TABLES[1][pixels[at] >> 8 & 0xff];
            tensor[2 * pixels.length + at] = TABLES[2][pixels[at] & 0xff];
        }
        return FloatBuffer.wrap(tensor);
    }

    private BufferedImage cropped(BufferedImage picture) {
        int shorter = Math.min(picture.getWidth(), picture.getHeight());
        int across = Math.toIntExact((long) side * picture.getWidth() / shorter);
        int down = Math.toIntExact((long) side * picture.getHeight() / shorter);
        BufferedImage square = square();
        draw(
                picture,
                square,
                new Rectangle((side - across) / 2, (side - down) / 2, across, down),
                VALUE_INTERPOLATION_BICUBIC);
        return square;
    }

    private BufferedImage squashed(BufferedImage picture) {
        BufferedImage square = square();
        draw(picture, square, new Rectangle(side, side), VALUE_INTERPOLATION_BICUBIC);
        return square;
    }

    /** Linear, which is the mean of four pixels here. */
    private BufferedImage halved(BufferedImage picture) {
        BufferedImage smaller = picture;
        while (Math.min(smaller.getWidth(), smaller.getHeight()) >= 2 * side) {
            BufferedImage half =
                    new BufferedImage(smaller.getWidth() / 2, smaller.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            draw(smaller, half, new Rectangle(half.getWidth(), half.getHeight()), VALUE_INTERPOLATION_BILINEAR);
            smaller = half;
        }
        return smaller;
    }

    private BufferedImage square() {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage picture, BufferedImage onto, Rectangle place, Object interpolation) {
        Graphics2D graphics = onto.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            graphics.drawImage(picture, place.x, place.y, place.width, place.height, null);
        } finally {
            graphics.dispose();
        }
    }
}
