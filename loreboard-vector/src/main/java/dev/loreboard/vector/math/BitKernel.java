package dev.loreboard.vector.math;

/**
 * How many bits differ. Rows stand in groups of {@link #GROUP}: first the first word of each, then the second of each, and
 * so on. Every kernel gives the same numbers. Has no state and may be shared between threads.
 */
public interface BitKernel {

    /** How many rows stand together. */
    int GROUP = 8;

    /** So many rows, or a few more, that a kernel can read. */
    static int room(int rows) {
        return (rows + GROUP - 1) / GROUP * GROUP;
    }

    /**
     * The distance of a query from each of some rows.
     *
     * @param start where in {@code rows} the first group begins
     * @param count how many rows, a multiple of {@link #GROUP}
     * @param distances where they go, from the beginning
     */
    void distances(long[] query, long[] rows, int start, int count, int[] distances);
}
