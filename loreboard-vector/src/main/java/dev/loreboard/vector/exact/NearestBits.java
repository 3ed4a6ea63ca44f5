package dev.loreboard.vector.exact;

import dev.loreboard.vector.math.BitKernel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows whose signs differ least from those of a target. It counts how many rows there are at each distance, so it
 * knows at any time which distance is too far. For one thread.
 */
final class NearestBits {

    private static final int FIRST_ROOM = 256;

    private final View view;
    private final Question question;
    private final long wanted;
    private final int[] distances = new int[Block.ROWS];
    private final int[] counts;
    private int farthest;
    private long within;
    private long @Nullable [] asked;

    private int[] rows = new int[FIRST_ROOM];
    private int[] rowDistances = new int[FIRST_ROOM];
    private int size;

    NearestBits(View view, Question question, int share) {
        this.view = view;
        this.question = question;
        this.wanted = (long) share * question.limit();
        this.counts = new int[question.values().length + 1];
        this.farthest = counts.length - 1;
    }

    void add(int block, OneBits codes) {
        long[] signs = asked;
        if (signs == null) {
            signs = codes.coder().signs(question.values(), 0);
            asked = signs;
        }
        int count = view.rowsOf(block);
        Kernels.BITS.distances(signs, codes.bits(), 0, BitKernel.room(count), distances);
        for (int row = 0; row < count; row++) {
            if (distances[row] <= farthest && view.holds(block * Block.ROWS + row, question.filter())) {
                keep(block * Block.ROWS + row, distances[row]);
            }
        }
    }

    private void keep(int row, int distance) {
        if (size == rows.length) {
            prune();
            if (size > rows.length / 2) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
                rowDistances = Arrays.copyOf(rowDistances, rows.length);
            }
        }
        rows[size] = row;
        rowDistances[size] = distance;
        size++;
        counts[distance]++;
        within++;
        while (within - counts[farthest] >= wanted) {
            within -= counts[farthest];
            farthest--;
        }
    }

    private void prune() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (rowDistances[i] <= farthest) {
                rows[kept] = rows[i];
                rowDistances[kept] = rowDistances[i];
                kept++;
            }
        }
        size = kept;
    }

    /** Gives the nearest rows in rising order. */
    void forEach(IntConsumer visitor) {
        prune();
        for (int i = 0; i < size; i++) {
            visitor.accept(rows[i]);
        }
    }
}
