package dev.loreboard.vector.math;

/** The loop in plain Java. */
final class PlainBits implements BitKernel {

    @Override
    public void distances(long[] query, long[] rows, int start, int count, int[] distances) {
        int group = start;
        for (int row = 0; row < count; row += GROUP) {
            for (int member = 0; member < GROUP; member++) {
                distances[row + member] = distance(query, rows, group + member);
            }
            group += query.length * GROUP;
        }
    }

    private static int distance(long[] query, long[] rows, int start) {
        int sum = 0;
        int from = start;
        for (long word : query) {
            sum += Long.bitCount(word ^ rows[from]);
            from += GROUP;
        }
        return sum;
    }
}
