package dev.loreboard.vector.learn;

import java.util.Arrays;
import java.util.List;

/**
 * What weights of scores get wrong: the logarithms of the probabilities with which the right ones are chosen, and half the squares of the weights. Scores count
 * in their own deviations, so that it makes no difference in what they are measured.
 */
final class ChoiceLoss implements Smooth {

    private final List<ScoredChoice> choices;
    private final double[] scales;

    ChoiceLoss(List<ScoredChoice> choices, double[] scales) {
        this.choices = choices;
        this.scales = scales;
    }

    /** What makes the scores of each scorer deviate by one. */
    static double[] scales(List<ScoredChoice> choices) {
        int scorers = choices.getFirst().rows().getFirst().length;
        double[] scales = new double[scorers];
        for (int scorer = 0; scorer < scorers; scorer++) {
            int place = scorer;
            double[] scores = choices.stream()
                    .flatMap(choice -> choice.rows().stream())
                    .mapToDouble(row -> row[place])
                    .toArray();
            double mean = Arrays.stream(scores).average().orElseThrow();
            double variance = Arrays.stream(scores)
                    .map(score -> (score - mean) * (score - mean))
                    .average()
                    .orElseThrow();
            scales[scorer] = variance == 0 ? 0 : 1 / Math.sqrt(variance);
        }
        return scales;
    }

    @Override
    public double at(double[] point, double[] slope) {
        double loss = 0;
        for (int scorer = 0; scorer < point.length; scorer++) {
            slope[scorer] = point[scorer];
            loss += point[scorer] * point[scorer] / 2;
        }
        for (ScoredChoice choice : choices) {
            loss += lost(choice.rows(), point, slope);
        }
        return loss;
    }

    private double lost(List<double[]> rows, double[] point, double[] slope) {
        double[] logs = new double[rows.size()];
        for (int row = 0; row < logs.length; row++) {
            for (int scorer = 0; scorer < point.length; scorer++) {
                logs[row] += point[scorer] * scales[scorer] * rows.get(row)[scorer];
            }
        }
        Softmax.toLogs(logs);
        for (int row = 0; row < logs.length; row++) {
            double wrong = Math.exp(logs[row]) - (row == 0 ? 1 : 0);
            for (int scorer = 0; scorer < point.length; scorer++) {
                slope[scorer] += wrong * scales[scorer] * rows.get(row)[scorer];
            }
        }
        return -logs[0];
    }
}
