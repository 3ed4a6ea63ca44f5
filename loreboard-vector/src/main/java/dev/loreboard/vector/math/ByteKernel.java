package dev.loreboard.vector.math;

/** Products of whole numbers from -127 to 127. Every kernel gives the same numbers. Has no state and may be shared. */
public interface ByteKernel {

    /** Rows are read so many at a time, so arrays of rows have room for a multiple of it. */
    int STEP = 2;

    /** So many rows, or a few more, that a kernel can read. */
    static int room(int rows) {
        return (rows + STEP - 1) / STEP * STEP;
    }

    /**
     * The product of a query with each of some rows that stand one after another.
     *
     * @param start where in {@code rows} the first of them begins
     * @param count how many, a multiple of {@link #STEP}
     * @param products where they go, from the beginning
     */
    void products(short[] query, byte[] rows, int start, int count, int[] products);
}
