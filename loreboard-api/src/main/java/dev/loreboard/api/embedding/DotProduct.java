package dev.loreboard.api.embedding;

/** The sum of products, in double precision and always in the same order, so that everybody comes to the same bits. */
final class DotProduct {

    /** So many sums grow side by side; one alone would wait for each addition to be done before the next. */
    private static final int LANES = 8;

    private DotProduct() {}

    static double of(float[] first, float[] second) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        int whole = first.length - first.length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            sum0 += (double) first[i] * second[i];
            sum1 += (double) first[i + 1] * second[i + 1];
            sum2 += (double) first[i + 2] * second[i + 2];
            sum3 += (double) first[i + 3] * second[i + 3];
            sum4 += (double) first[i + 4] * second[i + 4];
            sum5 += (double) first[i + 5] * second[i + 5];
            sum6 += (double) first[i + 6] * second[i + 6];
            sum7 += (double) first[i + 7] * second[i + 7];
        }
        double sum = ((sum0 + sum1) + (sum2 + sum3)) + ((sum4 + sum5) + (sum6 + sum7));
        for (int i = whole; i < first.length; i++) {
            sum += (double) first[i] * second[i];
        }
        return sum;
    }
}
