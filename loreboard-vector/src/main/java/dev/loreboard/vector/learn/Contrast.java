package dev.loreboard.vector.learn;

import dev.loreboard.vector.learn.Pairs.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/*
 * InfoNCE in both directions: A. van den Oord and others, Representation learning with contrastive predictive coding, 2018.
 */

/** A few pairs at a time: each source is to find its own target among all others, and each target its source. */
final class Contrast {

    /** Among so many targets by chance the hardest one for each source is looked for. */
    private static final int LOOKED_AT = 64;

    /** What is nearest of all may still be far; so much counts being near, beside being nearer than others. */
    private static final double CLOSENESS = 3;

    private final Pairs pairs;
    private final Layers layers;
    private final double sharpness;

    Contrast(Pairs pairs, Layers layers, double sharpness) {
        this.pairs = pairs;
        this.layers = layers;
        this.sharpness = sharpness;
    }

    /** The slopes of all weights, a list of them for each layer. */
    List<double[]> slopes(List<Link> batch, SplittableRandom chance) {
        List<List<double[]>> seen = batch.stream()
                .map(link -> layers.forward(pairs.source(link.from())))
                .toList();
        List<double[]> mapped = seen.stream().map(List::getLast).toList();
        List<Integer> targets = new ArrayList<>(batch.stream().map(Link::to).toList());
        for (int i = 0; i < batch.size(); i++) {
            targets.add(hardest(mapped.get(i), batch.get(i).to(), chance));
        }
        List<double[]> wrong =
                mapped.stream().map(values -> new double[values.length]).toList();
        forward(batch, mapped, targets, wrong);
        backward(batch, mapped, wrong);
        List<double[]> slopes = layers.all().stream()
                .map(layer -> new double[layer.weights().length])
                .toList();
        for (int i = 0; i < batch.size(); i++) {
            double pull = -CLOSENESS * batch.get(i).weight() / batch.size();
            add(wrong.get(i), pairs.target(batch.get(i).to()), pull);
            layers.backward(seen.get(i), wrong.get(i), slopes);
        }
        return slopes;
    }

    /** The one that is nearest without being right. */
    private int hardest(double[] mapped, int own, SplittableRandom chance) {
        int hardest = own;
        double nearest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < LOOKED_AT; i++) {
            int other = chance.nextInt(pairs.targets());
            double likeness = product(mapped, pairs.target(other));
            if (other != own && likeness > nearest) {
                hardest = other;
                nearest = likeness;
            }
        }
        return hardest;
    }

    private void forward(List<Link> batch, List<double[]> mapped, List<Integer> targets, List<double[]> wrong) {
        for (int i = 0; i < batch.size(); i++) {
            double[] scores = new double[targets.size()];
            for (int j = 0; j < scores.length; j++) {
                boolean same = j != i && targets.get(j) == batch.get(i).to();
                scores[j] = same
                        ? Double.NEGATIVE_INFINITY
                        : sharpness * product(mapped.get(i), pairs.target(targets.get(j)));
            }
            share(scores);
            for (int j = 0; j < scores.length; j++) {
                double pull = scores[j] - (j == i ? 1 : 0);
                add(wrong.get(i), pairs.target(targets.get(j)), pull * weight(batch, i));
            }
        }
    }

    private void backward(List<Link> batch, List<double[]> mapped, List<double[]> wrong) {
        for (int j = 0; j < batch.size(); j++) {
            double[] target = pairs.target(batch.get(j).to());
            double[] scores = new double[batch.size()];
            for (int i = 0; i < scores.length; i++) {
                boolean same = i != j && batch.get(i).to() == batch.get(j).to();
                scores[i] = same ? Double.NEGATIVE_INFINITY : sharpness * product(mapped.get(i), target);
            }
            share(scores);
            for (int i = 0; i < scores.length; i++) {
                double pull = scores[i] - (i == j ? 1 : 0);
                add(wrong.get(i), target, pull * weight(batch, j));
            }
        }
    }

    private double weight(List<Link> batch, int place) {
        return sharpness * batch.get(place).weight() / batch.size();
    }

    /** Scores become shares of one. */
    private static void share(double[] scores) {
        Softmax.toLogs(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i]);
        }
    }

    private static void add(double[] sum, double[] values, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
