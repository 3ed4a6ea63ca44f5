package dev.loreboard.clip.image;

/**
 * One picture on its way to the wanted size, row after row. A row of the source is resized across when the first row of
 * the result wants it, and kept in a ring as long as others do.
 */
final class Resizing {

    private final ResizeKernel kernel;
    private final Workspace workspace;
    private final Picture picture;
    private final ResizeWeights across;
    private final ResizeWeights down;
    private final int left;
    private final int top;
    private final int rowBytes;
    private final byte[] ring; // (slots, rowBytes)
    private final int slots;
    private int ready;

    Resizing(Preprocessing wanted, ResizeKernel kernel, Picture picture, Workspace workspace) {
        this.kernel = kernel;
        this.workspace = workspace;
        this.picture = picture;
        Placement placement = Placement.of(wanted, picture.width(), picture.height());
        this.left = (int) Math.max(-placement.left(), 0);
        this.top = (int) Math.max(-placement.top(), 0);
        long firstColumn = Math.max(placement.left(), 0);
        long firstRow = Math.max(placement.top(), 0);
        int columns = (int) Math.min(wanted.width() - left, placement.width() - firstColumn);
        int rows = (int) Math.min(wanted.height() - top, placement.height() - firstRow);
        this.across = workspace.across(wanted.filter(), picture.width(), placement.width(), firstColumn, columns);
        this.down = workspace.down(wanted.filter(), picture.height(), placement.height(), firstRow, rows);
        this.rowBytes = (columns * 4 + ResizeKernel.ROW_STEP - 1) / ResizeKernel.ROW_STEP * ResizeKernel.ROW_STEP;
        this.slots = down.stride();
        this.ring = workspace.rows(Math.multiplyExact(slots, rowBytes) + ResizeKernel.SLACK);
        this.ready = down.first(0);
    }

    /** Columns of the window to the left of the picture. */
    int left() {
        return left;
    }

    /** Rows of the window above the picture. */
    int top() {
        return top;
    }

    /** Columns of the window that show the picture. */
    int columns() {
        return across.count();
    }

    /** Rows of the window that show the picture. */
    int rows() {
        return down.count();
    }

    /**
     * The next row, four bytes a pixel, good until the next call.
     *
     * @param index counted from the first row that shows the picture, one more with each call
     */
    byte[] row(int index) {
        int first = down.first(index);
        int taps = down.taps(index);
        for (; ready < first + taps; ready++) {
            int start = ready * picture.width() * Picture.BYTES_PER_PIXEL;
            kernel.across(picture.array(), start, across, workspace, ring, ready % slots * rowBytes);
        }
        int[] offsets = workspace.offsets(slots);
        for (int tap = 0; tap < taps; tap++) {
            offsets[tap] = (first + tap) % slots * rowBytes;
        }
        byte[] row = workspace.row(rowBytes + ResizeKernel.SLACK);
        kernel.down(ring, offsets, taps, down.weights(), index * down.stride(), rowBytes, workspace, row);
        return row;
    }
}
