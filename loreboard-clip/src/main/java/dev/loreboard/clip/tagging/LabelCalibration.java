package dev.loreboard.clip.tagging;

import java.util.OptionalDouble;

/**
 * What was learned about one label.
 *
 * @param threshold the least confidence of a tag; empty where no confidence was right often enough, so that the label is
 *     not given at all
 */
public record LabelCalibration(
        String facet, String label, PlattCurve curve, OptionalDouble threshold, Expectation expectation) {

    public LabelCalibration {
        threshold.ifPresent(least -> {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("The threshold of \"" + facet + ": " + label
                        + "\" lies between 0 and 1, not at " + least + ".");
            }
        });
    }
}
