package dev.loreboard.examples.sampler.paint;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A finished picture.
 *
 * @param pixels red, green and blue in the lower 24 bits, row by row from the upper left corner
 * @param sights how well each subject can be seen, in the order of the scene
 * @param attempts how often it was begun until all could be seen
 */
public record Painting(int width, int height, int[] pixels, List<Sight> sights, int attempts) {

    public Painting {
        pixels = pixels.clone();
        sights = List.copyOf(sights);
    }

    @Override
    public int[] pixels() {
        return pixels.clone();
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

    /** The smallest sight among all subjects, as its worth. */
    double worth() {
        return sights.stream().mapToDouble(Sight::worth).min().orElse(1);
    }
}
