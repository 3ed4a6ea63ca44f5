package dev.loreboard.benchmarks.input;

import java.util.Arrays;

/** The best few of many rows that are offered one after another, in rising order of rows. Not for several threads. */
public final class Best {

    private final int[] rows;
    private final double[] scores;
    private int size;

    public Best(int limit) {
        this.rows = new int[limit];
        this.scores = new double[limit];
    }

    /** Keeps the row if it is among the best so far; the one that came first wins a tie. */
    public void offer(int row, double score) {
        if (size == rows.length && score <= scores[size - 1]) {
            return;
        }
        int place = size < rows.length ? size++ : size - 1;
        while (place > 0 && scores[place - 1] < score) {
            rows[place] = rows[place - 1];
            scores[place] = scores[place - 1];
            place--;
        }
        rows[place] = row;
        scores[place] = score;
    }

    /** Best first. */
    public int[] rows() {
        return Arrays.copyOf(rows, size);
    }
}
