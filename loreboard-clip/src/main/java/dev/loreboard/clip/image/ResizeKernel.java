package dev.loreboard.clip.image;

/**
 * The two hot loops of resizing. Rows between them have four bytes a pixel, the fourth without meaning, and room for
 * {@link #SLACK} bytes behind their last pixel, which may be read and written. Every kernel gives the same bytes.
 */
interface ResizeKernel {

    /** A row's length in bytes is a multiple of this. */
    int ROW_STEP = 64;

    /** Room that a kernel may touch behind the last pixel that it was asked for. */
    int SLACK = 64;

    /**
     * One row of the source, resized.
     *
     * @param rgb the source, three bytes a pixel
     * @param start where its row begins
     * @param target where the resized row goes, from {@code offset}
     */
    void across(byte[] rgb, int start, ResizeWeights columns, Workspace workspace, byte[] target, int offset);

    /**
     * One row of the result: rows that were resized already, weighed and added.
     *
     * @param offsets where in {@code rows} each of the rows begins, in the order of the weights
     * @param taps how many rows there are
     * @param weights from {@code firstWeight}, one for each row
     * @param length of a row in bytes, a multiple of {@link #ROW_STEP}
     */
    void down(
            byte[] rows,
            int[] offsets,
            int taps,
            int[] weights,
            int firstWeight,
            int length,
            Workspace workspace,
            byte[] target);

    /** What the log calls it. */
    String name();
}
