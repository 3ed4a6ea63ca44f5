package dev.loreboard.vector.learn;

/** Scores of a vector by weights that stand label after label, each with its bias at the end. */
final class LinearScores {

    private LinearScores() {}

    static void write(double[] weights, float[] vector, double[] scores) {
        int width = vector.length + 1;
        for (int label = 0; label < scores.length; label++) {
            int from = label * width;
            double sum = weights[from + vector.length];
            for (int j = 0; j < vector.length; j++) {
                sum += weights[from + j] * vector[j];
            }
            scores[label] = sum;
        }
    }
}
