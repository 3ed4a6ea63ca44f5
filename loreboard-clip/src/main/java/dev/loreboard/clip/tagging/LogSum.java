package dev.loreboard.clip.tagging;

import java.util.stream.IntStream;

/** The logarithm of a sum of exponentials, which neither overflows nor loses what is small. */
final class LogSum {

    private final double[] values;
    private final int greatest;
    private final double sum; // of the exponentials, each below that of the greatest

    LogSum(double[] values) {
        this.values = values;
        int place = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[place]) {
                place = i;
            }
        }
        this.greatest = place;
        this.sum = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.exp(values[i] - values[greatest]))
                .sum();
    }

    /** Of all of them. */
    double ofAll() {
        return values[greatest] + Math.log(sum);
    }

    /**
     * Of all but one. Where that one is the greatest, the rest are summed anew: what they come to may be less than the
     * rounding of the whole.
     */
    double without(int place) {
        if (place != greatest) {
            return values[greatest] + Math.log(sum - Math.exp(values[place] - values[greatest]));
        }
        return new LogSum(IntStream.range(0, values.length)
                        .filter(i -> i != place)
                        .mapToDouble(i -> values[i])
                        .toArray())
                .ofAll();
    }
}
