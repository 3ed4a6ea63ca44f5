package dev.loreboard.clip.tagging;

import java.util.OptionalDouble;

/**
 * When a label is given.
 *
 * @param threshold the least confidence; empty when it is not given at all
 */
record LabelRule(PlattCurve curve, OptionalDouble threshold) {

    static LabelRule of(LabelCalibration learned) {
        return new LabelRule(learned.curve(), learned.threshold());
    }

    static LabelRule uncalibrated(double threshold) {
        return new LabelRule(PlattCurve.UNCHANGED, OptionalDouble.of(threshold));
    }

    boolean gives(double confidence) {
        return threshold.isPresent() && confidence >= threshold.getAsDouble();
    }
}
