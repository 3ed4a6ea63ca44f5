package dev.loreboard.vector.atlas;

import java.util.Arrays;

/** Rows that may be near to another, some of them more than once. For one thread. */
final class Candidates {

    private int[] rows = new int[512];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    /** Each of them once, but for the row that they may be near to. */
    Nearest nearest(Rows all, int row, int limit) {
        Arrays.sort(rows, 0, size);
        Nearest nearest = new Nearest(limit);
        float[] vector = all.copy(row);
        int last = row;
        for (int place = 0; place < size; place++) {
            int candidate = rows[place];
            if (candidate != last && candidate != row) {
                nearest.offer(candidate, all.product(vector, candidate));
            }
            last = candidate;
        }
        return nearest;
    }
}
