package dev.loreboard.clip;

/** The cosine between vectors of any length, as they come out of a graph. */
final class Cosine {

    private Cosine() {}

    static double of(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            ones += (double) one[i] * one[i];
            others += (double) other[i] * other[i];
        }
        return product / Math.sqrt(ones * others);
    }
}
