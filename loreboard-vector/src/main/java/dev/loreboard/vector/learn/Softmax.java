package dev.loreboard.vector.learn;

/** Probabilities from scores. */
final class Softmax {

    private Softmax() {}

    /** Overwrites scores by their logarithm of probability. */
    static void toLogs(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        double all = most + Math.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= all;
        }
    }
}
