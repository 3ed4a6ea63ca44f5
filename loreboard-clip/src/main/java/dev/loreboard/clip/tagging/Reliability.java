package dev.loreboard.clip.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well confidences hold: tags put into ten bins by their confidence, and how often those of each bin are right.
 *
 * @param expectedError how far a bin's confidence is from how often it is right, on the mean over tags; the expected
 *     calibration error
 */
public record Reliability(int tags, double expectedError, List<Bin> bins) {

    private static final int BINS = 10;

    /**
     * Tags of nearly the same confidence.
     *
     * @param confidence their mean
     * @param right how often they are
     */
    public record Bin(int tags, double confidence, double right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    static Reliability of(List<HeldOut> heldOut, ToDoubleFunction<HeldOut> confidence) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int number = 0; number < BINS; number++) {
            int bin = number;
            List<HeldOut> own = heldOut.stream()
                    .filter(one -> bin(confidence.applyAsDouble(one)) == bin)
                    .toList();
            if (!own.isEmpty()) {
                double mean = own.stream().mapToDouble(confidence).average().orElseThrow();
                double right = (double) own.stream().filter(HeldOut::right).count() / own.size();
                bins.add(new Bin(own.size(), mean, right));
                error += Math.abs(mean - right) * own.size() / heldOut.size();
            }
        }
        return new Reliability(heldOut.size(), error, bins);
    }

    private static int bin(double confidence) {
        return Math.min((int) (confidence * BINS), BINS - 1);
    }
}
