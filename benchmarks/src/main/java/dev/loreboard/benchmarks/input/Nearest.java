package dev.loreboard.benchmarks.input;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The nearest rows to a query, found in the plainest way: every dot product in double precision, ties by row. */
public final class Nearest {

    private Nearest() {}

    /** For each query the nearest rows, best first, on all cores. */
    public static int[] ofAll(Matrix queries, Matrix base, int limit) {
        return IntStream.range(0, queries.size())
                .parallel()
                .mapToObj(query -> of(queries.row(query), base, limit))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static int[] of(float[] query, Matrix base, int limit) {
        Best best = new Best(limit);
        for (int row = 0; row < base.size(); row++) {
            best.offer(row, dot(query, base.row(row)));
        }
        return best.rows();
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
