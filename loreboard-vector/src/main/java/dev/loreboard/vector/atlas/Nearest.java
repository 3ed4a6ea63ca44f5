package dev.loreboard.vector.atlas;

/** The rows that are most alike so far, those of the same similarity in their order. For one thread. */
final class Nearest {

    private final int[] rows;
    private final float[] similarities;
    private int size;

    Nearest(int limit) {
        this.rows = new int[limit];
        this.similarities = new float[limit];
    }

    /** What a similarity must come to, to matter. */
    float least() {
        return size < rows.length ? Float.NEGATIVE_INFINITY : similarities[size - 1];
    }

    /** A row that was not offered before. */
    void offer(int row, float similarity) {
        if (size == rows.length && !isBefore(row, similarity, size - 1)) {
            return;
        }
        int place = size < rows.length ? size++ : size - 1;
        while (place > 0 && isBefore(row, similarity, place - 1)) {
            rows[place] = rows[place - 1];
            similarities[place] = similarities[place - 1];
            place--;
        }
        rows[place] = row;
        similarities[place] = similarity;
    }

    private boolean isBefore(int row, float similarity, int place) {
        return similarity > similarities[place] || (similarity == similarities[place] && row < rows[place]);
    }

    int size() {
        return size;
    }

    int row(int place) {
        return rows[place];
    }

    float similarity(int place) {
        return similarities[place];
    }
}
