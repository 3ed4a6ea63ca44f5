package dev.loreboard.clip.tagging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A label, fitted.
 *
 * @param heldOut what the stated numbers were counted from
 */
record LabelFit(LabelCalibration calibration, List<HeldOut> heldOut) {

    /** @param judged with at least two right and two wrong ones */
    static LabelFit of(String facet, String label, List<Judged> judged, double wanted) {
        List<HeldOut> heldOut = HeldOut.of(judged);
        int positives = Judged.right(judged);
        int negatives = judged.size() - positives;
        Optional<Cut> cut = Cut.lowest(heldOut, wanted);
        Expectation expectation = cut.map(found -> new Expectation(
                        found.precision(), found.least(), (double) found.right() / positives, positives, negatives))
                .orElseGet(() ->
                        new Expectation(Cut.best(heldOut).map(Cut::precision).orElse(0.0), 0, 0, positives, negatives));
        OptionalDouble threshold =
                cut.map(found -> OptionalDouble.of(found.threshold())).orElseGet(OptionalDouble::empty);
        return new LabelFit(new LabelCalibration(facet, label, PlattFit.of(judged), threshold, expectation), heldOut);
    }
}
