package dev.loreboard.clip.tagging;

/**
 * Turns the log-odds that a model gives into a confidence that holds: {@code 1 / (1 + exp(-slope * logit - offset))}.
 *
 * @param slope zero or more, so that a greater likelihood never means less confidence
 */
public record PlattCurve(double slope, double offset) {

    /** Takes the model at its word. */
    public static final PlattCurve UNCHANGED = new PlattCurve(1, 0);

    public PlattCurve {
        if (!(slope >= 0 && Double.isFinite(slope) && Double.isFinite(offset))) {
            throw new IllegalArgumentException(
                    "A curve has a slope of zero or more and an offset, both finite; these are " + slope + " and "
                            + offset + ".");
        }
    }

    /** From 0 to 1. */
    public double confidence(double logit) {
        return 1 / (1 + Math.exp(-(slope * logit + offset)));
    }
}
