package dev.loreboard.clip.tagging;

import dev.loreboard.api.failure.LoreboardException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a calibration.
 *
 * @param tooFew labels that nothing was learned about; they keep the threshold of their facet and the model's own confidence
 * @param before how well the model's own confidences hold, over all tags that might be given to the labels that were learned
 * @param after how well confidences hold for examples that they were not learned from
 * @param examples how many there were to learn from
 * @param failures why others could not be used, by their place among all that were given
 */
public record CalibrationReport(
        Calibration calibration,
        List<TooFew> tooFew,
        Reliability before,
        Reliability after,
        int examples,
        SortedMap<Integer, LoreboardException> failures) {

    /** A label with too few examples for it or against it. */
    public record TooFew(String facet, String label, int positives, int negatives) {}

    public CalibrationReport {
        tooFew = List.copyOf(tooFew);
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
