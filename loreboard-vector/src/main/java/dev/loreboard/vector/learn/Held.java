package dev.loreboard.vector.learn;

/** The scores of an example that was kept aside, and the place of its right label. */
final class Held {

    private final double[] scores;
    private final int right;

    Held(double[] scores, int right) {
        this.scores = scores.clone();
        this.right = right;
    }

    int right() {
        return right;
    }

    /** The place of the label with the highest score. */
    int guess() {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    /** How probable a label is when all scores are divided by a temperature. */
    double probability(int label, double temperature) {
        return Math.exp(logarithm(label, temperature));
    }

    double logarithm(int label, double temperature) {
        double[] logs = new double[scores.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = scores[i] / temperature;
        }
        Softmax.toLogs(logs);
        return logs[label];
    }
}
