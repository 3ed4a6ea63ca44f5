package dev.loreboard.vector.learn;

import java.util.Arrays;
import java.util.List;

/**
 * What a linear classifier gets wrong: the logarithms of the probabilities of the right labels, times their strength, and half the squares of its
 * weights. Weights stand label after label, each with its bias at the end, which costs nothing.
 */
final class LogisticLoss implements Smooth {

    private final List<float[]> vectors;
    private final List<Integer> labels;
    private final int classes;
    private final int width;
    private final double strength;

    LogisticLoss(List<float[]> vectors, List<Integer> labels, int classes, double strength) {
        this.vectors = vectors;
        this.labels = labels;
        this.classes = classes;
        this.width = vectors.getFirst().length + 1;
        this.strength = strength;
    }

    int parameters() {
        return classes * width;
    }

    @Override
    public double at(double[] point, double[] slope) {
        Arrays.fill(slope, 0);
        double loss = 0;
        double[] scores = new double[classes];
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i);
            int right = labels.get(i);
            LinearScores.write(point, vector, scores);
            Softmax.toLogs(scores);
            loss -= strength * scores[right];
            for (int label = 0; label < classes; label++) {
                double wrong = strength * (Math.exp(scores[label]) - (label == right ? 1 : 0));
                add(slope, label * width, vector, wrong);
            }
        }
        return loss + shrink(point, slope);
    }

    private static void add(double[] slope, int from, float[] vector, double wrong) {
        for (int j = 0; j < vector.length; j++) {
            slope[from + j] += wrong * vector[j];
        }
        slope[from + vector.length] += wrong;
    }

    private double shrink(double[] point, double[] slope) {
        double squares = 0;
        for (int label = 0; label < classes; label++) {
            for (int j = label * width; j < (label + 1) * width - 1; j++) {
                squares += point[j] * point[j];
                slope[j] += point[j];
            }
        }
        return squares / 2;
    }
}
