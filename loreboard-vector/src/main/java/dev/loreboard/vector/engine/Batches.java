package dev.loreboard.vector.engine;

import java.util.List;
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
}
