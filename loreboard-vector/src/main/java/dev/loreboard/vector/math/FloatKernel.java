package dev.loreboard.vector.math;

/**
 * Products of floats. In whatever order a kernel adds, a product is off by at most {@code dimension * 2^-24} times the
 * product of both lengths. Has no state and may be shared between threads.
 */
public interface FloatKernel {

    /** Rows are read so many at a time, so arrays of rows have room for a multiple of it. */
    int STEP = 4;

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
    void products(float[] query, float[] rows, int start, int count, float[] products);

    /** The product of a query with the one row that begins there. */
    float product(float[] query, float[] rows, int start);

    /** How many queries a panel holds. */
    int width();

    /** Lays queries side by side, {@link #width()} of them at most. */
    Panel panel(float[][] queries);

    /**
     * The highest product of each row, and its place, the first among equals.
     *
     * @param products (step, width)
     * @param highest (step)
     * @param places (step)
     */
    void highest(float[] products, float[] highest, int[] places);

    /** Queries that are compared with a row at once. Places without a query give products of 0. */
    interface Panel {

        /**
         * The products with {@link #STEP} rows.
         *
         * @param start where in {@code rows} the first row begins
         * @param stride how far behind a row the next one begins
         * @param least what a product with each query must come to, to matter
         * @param products (step, width)
         * @return whether any of them matters
         */
        boolean reaches(float[] rows, int start, int stride, float[] least, float[] products);
    }

    /** What the log calls it. */
    String name();
}
