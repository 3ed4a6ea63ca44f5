package dev.loreboard.vector.learn;

import java.util.SplittableRandom;

/** A matrix and a sum, and perhaps a cut below zero. Weights stand row after row, and behind them the sums. */
final class Layer {

    private final int into;
    private final int out;
    private final boolean cut;
    private final double[] weights;

    Layer(int into, int out, boolean cut, double[] weights) {
        if (into < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "A layer leads from some numbers to some, not from " + into + " to " + out + ".");
        }
        if (weights.length != parameters(into, out)) {
            throw new IllegalArgumentException("A layer from " + into + " to " + out + " numbers has "
                    + parameters(into, out) + " weights, not " + weights.length + ".");
        }
        this.into = into;
        this.out = out;
        this.cut = cut;
        this.weights = weights;
    }

    private static long parameters(int into, int out) {
        return out * (into + 1L);
    }

    /** Small numbers by chance. */
    static Layer random(int into, int out, boolean cut, SplittableRandom chance) {
        double[] weights = new double[Math.toIntExact(parameters(into, out))];
        double size = Math.sqrt((cut ? 6.0 : 3.0) / into);
        for (int i = 0; i < out * into; i++) {
            weights[i] = size * (2 * chance.nextDouble() - 1);
        }
        return new Layer(into, out, cut, weights);
    }

    int into() {
        return into;
    }

    int out() {
        return out;
    }

    boolean isCut() {
        return cut;
    }

    double[] weights() {
        return weights;
    }

    double[] forward(double[] x) {
        double[] y = new double[out];
        for (int row = 0; row < out; row++) {
            double sum = weights[out * into + row];
            for (int column = 0; column < into; column++) {
                sum += weights[row * into + column] * x[column];
            }
            y[row] = cut ? Math.max(0, sum) : sum;
        }
        return y;
    }

    /**
     * Adds to the slope of the weights, and gives that of what went in.
     *
     * @param x what went in
     * @param y what came out
     * @param wrong the slope of what came out
     */
    double[] backward(double[] x, double[] y, double[] wrong, double[] slope) {
        double[] back = new double[into];
        for (int row = 0; row < out; row++) {
            double share = cut && y[row] <= 0 ? 0 : wrong[row];
            if (share == 0) {
                continue;
            }
            for (int column = 0; column < into; column++) {
                slope[row * into + column] += share * x[column];
                back[column] += share * weights[row * into + column];
            }
            slope[out * into + row] += share;
        }
        return back;
    }
}
