package dev.loreboard.vector.atlas;

/** Which rows are nearest to each of some others, nearest first. Each has equally many. */
final class Neighbours {

    private final int each;
    private final int[] rows; // (asked, each)
    private final float[] similarities; // (asked, each)

    Neighbours(int asked, int each) {
        this.each = each;
        this.rows = new int[Math.multiplyExact(asked, each)];
        this.similarities = new float[rows.length];
    }

    int each() {
        return each;
    }

    int row(int asked, int place) {
        return rows[asked * each + place];
    }

    /** Between vectors of length one; rounding makes none negative. */
    double squaredDistance(int asked, int place) {
        return Math.max(0, 2 - 2.0 * similarities[asked * each + place]);
    }

    void set(int asked, Nearest nearest) {
        for (int place = 0; place < each; place++) {
            set(asked, place, nearest, place);
        }
    }

    /** The same without the row that was asked with, or without the last where others are as near as that. */
    void setOthers(int asked, Nearest nearest) {
        int from = 0;
        for (int place = 0; place < each; place++) {
            if (nearest.row(from) == asked) {
                from++;
            }
            set(asked, place, nearest, from++);
        }
    }

    private void set(int asked, int place, Nearest nearest, int from) {
        rows[asked * each + place] = nearest.row(from);
        similarities[asked * each + place] = nearest.similarity(from);
    }
}
