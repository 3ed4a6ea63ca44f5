package dev.loreboard.vector.learn;

import java.util.List;

/*
 * D. Kingma and J. Ba, Adam: a method for stochastic optimization, 2015; weights shrink apart from it, as I. Loshchilov and F. Hutter have it, 2019.
 */

/** Moves weights against their slopes, each at its own pace. */
final class Adam {

    private static final double SLOW = 0.9;
    private static final double SLOWER = 0.999;
    private static final double LEAST = 1e-8;

    private final List<double[]> weights;
    private final List<double[]> means;
    private final List<double[]> squares;
    private final double shrinking;
    private int steps;

    Adam(Layers layers, double shrinking) {
        this.weights = layers.all().stream().map(Layer::weights).toList();
        this.means = weights.stream().map(values -> new double[values.length]).toList();
        this.squares = weights.stream().map(values -> new double[values.length]).toList();
        this.shrinking = shrinking;
    }

    void step(List<double[]> slopes, double rate) {
        steps++;
        double mean = 1 - Math.pow(SLOW, steps);
        double square = 1 - Math.pow(SLOWER, steps);
        for (int layer = 0; layer < weights.size(); layer++) {
            double[] values = weights.get(layer);
            double[] slope = slopes.get(layer);
            double[] first = means.get(layer);
            double[] second = squares.get(layer);
            for (int i = 0; i < values.length; i++) {
                first[i] = SLOW * first[i] + (1 - SLOW) * slope[i];
                second[i] = SLOWER * second[i] + (1 - SLOWER) * slope[i] * slope[i];
                double move = first[i] / mean / (Math.sqrt(second[i] / square) + LEAST);
                values[i] -= rate * (move + shrinking * values[i]);
            }
        }
    }
}
