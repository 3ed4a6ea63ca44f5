package dev.loreboard.vector.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Cuts what is too much for one request. */
public final class Batches {

    private Batches() {}

    /** Pieces of at most this size, in order; nothing of nothing. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.range(0, Math.ceilDiv(all.size(), size))
                .mapToObj(piece -> all.subList(piece * size, Math.min(all.size(), (piece + 1) * size)))
                .toList();
    }

    /**
     * Pieces in order, each of at most this size and weight; nothing of nothing. What is heavier than that by itself
     * stands alone.
     */
    public static <T> List<List<T>> of(List<T> all, int size, ToLongFunction<T> weight, long heaviest) {
        List<List<T>> pieces = new ArrayList<>();
        int start = 0;
        long heavy = 0;
        for (int i = 0; i < all.size(); i++) {
            long next = weight.applyAsLong(all.get(i));
            if (i > start && (i - start == size || heavy + next > heaviest)) {
                pieces.add(all.subList(start, i));
                start = i;
                heavy = 0;
            }
            heavy += next;
        }
        if (start < all.size()) {
            pieces.add(all.subList(start, all.size()));
        }
        return pieces;
    }
}
