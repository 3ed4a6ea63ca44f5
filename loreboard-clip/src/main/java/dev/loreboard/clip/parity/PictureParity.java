package dev.loreboard.clip.parity;

/**
 * How near a picture came.
 *
 * @param name of its file
 * @param worst the largest difference of a pixel, in steps of the 255 that a sample has; infinite for another size
 * @param equal the share of the numbers that are the same, from 0 to 1
 * @param cosine between the two vectors
 */
public record PictureParity(String name, double worst, double equal, double cosine) {

    private static final double MOST_STEPS = 1.001;
    private static final double LEAST_EQUAL = 0.999;

    /** Whether the model saw the same picture; a decoder of JPEG may round one step in a thousand samples otherwise. */
    public boolean seesTheSame() {
        return worst <= MOST_STEPS && equal >= LEAST_EQUAL;
    }
}
