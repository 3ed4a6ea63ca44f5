package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Style;

/**
 * Paints scenes. The same scene and size give the same pixels on every machine: all arithmetic is on whole numbers,
 * floats and {@link StrictMath}, and nothing is drawn by Java2D. May be shared between threads.
 *
 * <p>The painter looks at what it made. If a subject is too small, too faint or too much hidden, it begins again with
 * another composition, and after {@value #MOST_ATTEMPTS} attempts takes the best of them.
 */
public final class Painter {

    private static final int MOST_ATTEMPTS = 9;
    private static final int SMALLEST = 32;
    private static final int LARGEST = 4096;

    /** Paints a scene. Both sides are from 32 to 4096 pixels, and neither more than four times the other. */
    public Painting paint(Scene scene, int width, int height) {
        requireSize(width, height);
        int cell = scene.style() == Style.PIXEL ? Math.max(2, Math.round(height / 104f)) : 1;
        int wide = (width + cell - 1) / cell;
        int high = (height + cell - 1) / cell;
        Painting best = new Attempt(scene, wide, high, 0).paint();
        for (int attempt = 1; attempt < MOST_ATTEMPTS && !best.isClear(); attempt++) {
            Painting other = new Attempt(scene, wide, high, attempt).paint();
            best = other.worth() > best.worth() ? other : best;
        }
        return cell == 1 ? best : enlarged(best, cell, width, height);
    }

    /** The same picture, of which every pixel became a square of pixels. */
    static Painting enlarged(Painting small, int cell, int width, int height) {
        int[] from = small.pixels();
        byte[] fromSubjects = small.subjects();
        int[] pixels = new int[width * height];
        byte[] subjects = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int pixel = row * width + column;
                int taken = row / cell * small.width() + column / cell;
                pixels[pixel] = from[taken];
                subjects[pixel] = fromSubjects[taken];
            }
        }
        return new Painting(width, height, pixels, subjects, small.sights(), small.attempts());
    }

    /**
     * Checks a size without painting.
     *
     * @throws IllegalArgumentException if no picture can have it
     */
    public static void requireSize(int width, int height) {
        boolean inside = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
        if (!inside || width > 4 * height || height > 4 * width) {
            throw new IllegalArgumentException(
                    "A picture cannot be " + width + " by " + height + " pixels. Its sides are from " + SMALLEST
                            + " to " + LARGEST + " pixels, and neither is more than four times the other.");
        }
    }
}
