package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.scene.Kind;

/**
 * How well a subject can be seen in a finished picture.
 *
 * @param height of the box around what can be seen of it, as a share of the picture's height
 * @param contrast how far it stands out from what is right beside it, in levels of grey from 0 to 255
 * @param covered which share of it is hidden by other things
 */
public record Sight(Kind kind, double height, double contrast, double covered) {

    /** The least height that a subject may have. */
    public static final double LEAST_HEIGHT = 0.22;
    /** The least contrast that a subject may have. */
    public static final double LEAST_CONTRAST = 25;
    /** The largest share of a subject that may be hidden. */
    public static final double MOST_COVERED = 1 / 3.0;

    /** Whether it is large, clear and free enough to be recognised. */
    public boolean isGood() {
        return height >= LEAST_HEIGHT && contrast >= LEAST_CONTRAST && covered <= MOST_COVERED;
    }

    /** How near it comes to what is asked, from 0 to 1 for all of it. */
    double worth() {
        return Math.min(1, height / LEAST_HEIGHT)
                * Math.min(1, contrast / LEAST_CONTRAST)
                * Math.min(1, (1 - covered) / (1 - MOST_COVERED));
    }
}
