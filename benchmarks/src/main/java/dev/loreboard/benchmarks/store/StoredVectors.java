package dev.loreboard.benchmarks.store;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.benchmarks.input.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/** Vectors as entries: the row is the id, and a number from 0 to 99 is known of each. */
final class StoredVectors {

    static final String PART = "part";

    private static final int PARTS = 100;
    private static final int STEP = 37;
    private static final int TOGETHER = 10_000;

    private StoredVectors() {}

    static EmbeddingSpace space(int dimension) {
        return new EmbeddingSpace("benchmark", dimension);
    }

    static void put(Matrix base, VectorStore store) {
        for (int row = 0; row < base.size(); row += TOGETHER) {
            store.put(IntStream.range(row, Math.min(base.size(), row + TOGETHER))
                    .mapToObj(i -> entry(i, base.row(i), store.space()))
                    .toList());
        }
    }

    /** Which hundredth of the rows it is in, so to speak. */
    static int part(int row) {
        return row * STEP % PARTS;
    }

    static int[] rows(List<Match> matches) {
        return matches.stream()
                .mapToInt(match -> Integer.parseInt(match.entry().id()))
                .toArray();
    }

    private static Entry entry(int row, float[] values, EmbeddingSpace space) {
        return Entry.of("%09d".formatted(row), Embedding.of(space, values))
                .withMetadata(Metadata.none().with(PART, part(row)));
    }
}
