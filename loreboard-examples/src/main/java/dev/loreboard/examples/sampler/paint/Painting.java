package dev.loreboard.examples.sampler.paint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A finished picture, with how well each of its subjects can be seen. Does not change, and may be shared. */
public final class Painting {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final byte[] subjects;
    private final List<Sight> sights;
    private final int attempts;

    Painting(int width, int height, int[] pixels, byte[] subjects, List<Sight> sights, int attempts) {
        this.width = width;
        this.height = height;
        this.pixels = pixels.clone();
        this.subjects = subjects.clone();
        this.sights = List.copyOf(sights);
        this.attempts = attempts;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Red, green and blue in the lower 24 bits, row by row from the upper left corner. */
    public int[] pixels() {
        return pixels.clone();
    }

    /** For each pixel the place in the scene of the subject that is seen there, from 1; 0 where there is none. */
    public byte[] subjects() {
        return subjects.clone();
    }

    /** How well each subject can be seen, in the order of the scene. */
    public List<Sight> sights() {
        return sights;
    }

    /** Which attempt this was, from 1. */
    public int attempts() {
        return attempts;
    }

    /** Whether every subject can be seen well enough. */
    public boolean isClear() {
        return sights.stream().allMatch(Sight::isGood);
    }

    /** The picture for Java's own classes, opaque and in RGB. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be written to memory.", impossible);
        }
        return bytes.toByteArray();
    }

    /** The smallest worth among all subjects. */
    double worth() {
        return sights.stream().mapToDouble(Sight::worth).min().orElse(1);
    }
}
