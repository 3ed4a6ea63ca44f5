package dev.loreboard.vector.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Layers one after the other, and the length of what comes out made one. */
final class Layers {

    private static final double SHORTEST = 1e-9;

    private final List<Layer> all;

    Layers(List<Layer> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A map has at least one layer.");
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).into() != all.get(i - 1).out()) {
                throw new IllegalArgumentException(
                        "A layer of " + all.get(i - 1).out() + " numbers is followed by one that takes "
                                + all.get(i).into() + ".");
            }
        }
        this.all = List.copyOf(all);
    }

    static Layers of(Shape shape, int into, int out, SplittableRandom chance) {
        return switch (shape) {
            case Shape.Linear linear -> new Layers(List.of(Layer.random(into, out, false, chance)));
            case Shape.LowRank few -> between(into, few.rank(), out, false, chance);
            case Shape.Perceptron perceptron -> between(into, perceptron.hidden(), out, true, chance);
        };
    }

    private static Layers between(int into, int width, int out, boolean cut, SplittableRandom chance) {
        return new Layers(List.of(Layer.random(into, width, cut, chance), Layer.random(width, out, false, chance)));
    }

    List<Layer> all() {
        return all;
    }

    Layers copy() {
        return new Layers(all.stream()
                .map(layer -> new Layer(
                        layer.into(),
                        layer.out(),
                        layer.isCut(),
                        layer.weights().clone()))
                .toList());
    }

    /** What comes out of each layer, what went in first, and at the end what has length one. */
    List<double[]> forward(double[] x) {
        List<double[]> seen = new ArrayList<>();
        seen.add(x);
        for (Layer layer : all) {
            seen.add(layer.forward(seen.getLast()));
        }
        double[] unit = seen.getLast().clone();
        double length = length(unit);
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        seen.add(unit);
        return seen;
    }

    /** Adds to the slopes of all weights, a list of them for each layer. */
    void backward(List<double[]> seen, double[] wrong, List<double[]> slopes) {
        double[] unit = seen.getLast();
        double[] whole = seen.get(seen.size() - 2);
        double along = 0;
        for (int i = 0; i < unit.length; i++) {
            along += unit[i] * wrong[i];
        }
        double length = length(whole);
        double[] back = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            back[i] = (wrong[i] - along * unit[i]) / length;
        }
        for (int layer = all.size() - 1; layer >= 0; layer--) {
            back = all.get(layer).backward(seen.get(layer), seen.get(layer + 1), back, slopes.get(layer));
        }
    }

    private static double length(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.max(SHORTEST, Math.sqrt(squares));
    }
}
