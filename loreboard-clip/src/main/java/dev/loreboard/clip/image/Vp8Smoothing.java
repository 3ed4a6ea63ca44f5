package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;

/** Smooths the edges of blocks once all of them are there (RFC 6386, section 15). */
final class Vp8Smoothing {

    private final boolean simple;
    private final int columns;
    private final int rows;
    private final Vp8Plane brightness;
    private final Vp8Plane blue;
    private final Vp8Plane red;
    private final Vp8Strength[] strengths; // (rows, columns)
    private final boolean[] inside; // (rows, columns)

    Vp8Smoothing(boolean simple, int columns, int rows, Vp8Plane brightness, Vp8Plane blue, Vp8Plane red) {
        this.simple = simple;
        this.columns = columns;
        this.rows = rows;
        this.brightness = brightness;
        this.blue = blue;
        this.red = red;
        this.strengths = new Vp8Strength[rows * columns];
        this.inside = new boolean[rows * columns];
    }

    /** @param small whether the edges inside the block are smoothed as well */
    void remember(int column, int row, Vp8Strength strength, boolean small) {
        strengths[row * columns + column] = strength;
        inside[row * columns + column] = small;
    }

    void run() {
        for (int row = 0; row < rows; row++) {
            CancelledException.throwIfInterrupted("Decoding a picture");
            for (int column = 0; column < columns; column++) {
                Vp8Strength strength = strengths[row * columns + column];
                if (strength.limit() > 0) {
                    block(column, row, strength, inside[row * columns + column]);
                }
            }
        }
    }

    private void block(int column, int row, Vp8Strength strength, boolean small) {
        if (column > 0) {
            edges(column, row, strength, true, 0, 4);
        }
        if (small) {
            inner(column, row, strength, true);
        }
        if (row > 0) {
            edges(column, row, strength, false, 0, 4);
        }
        if (small) {
            inner(column, row, strength, false);
        }
    }

    private void inner(int column, int row, Vp8Strength strength, boolean upright) {
        for (int place = 4; place < 16; place += 4) {
            edges(column, row, strength, upright, place, 0);
        }
    }

    /**
     * One edge of a block in every plane that has it.
     *
     * @param upright whether the edge runs from top to bottom
     * @param place where in the block it is
     * @param more what the edge of a whole block adds to the limit
     */
    private void edges(int column, int row, Vp8Strength strength, boolean upright, int place, int more) {
        edge(brightness, column * 16, row * 16, 16, strength, upright, place, more);
        if (!simple && (place == 0 || place == 4)) {
            edge(blue, column * 8, row * 8, 8, strength, upright, place, more);
            edge(red, column * 8, row * 8, 8, strength, upright, place, more);
        }
    }

    private void edge(
            Vp8Plane plane, int x, int y, int length, Vp8Strength strength, boolean upright, int place, int more) {
        int at = plane.index(upright ? x + place : x, upright ? y : y + place);
        int along = upright ? plane.stride : 1;
        int across = upright ? 1 : plane.stride;
        int limit = 2 * (strength.limit() + more) + 1;
        for (int step = 0; step < length; step++) {
            Vp8Edge edge = new Vp8Edge(plane, at + step * along, across);
            if (simple) {
                edge.simple(limit);
            } else {
                edge.normal(limit, strength.inside(), strength.busy(), more > 0);
            }
        }
    }
}
