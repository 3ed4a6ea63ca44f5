package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a batch.
 *
 * @param vectors by position
 * @param failures of the others, by position
 */
record EmbeddedBatch(SortedMap<Integer, Embedding> vectors, Map<Integer, LoreboardException> failures) {

    static EmbeddedBatch of(Embedder embedder, List<? extends Content> contents) {
        try {
            List<Embedding> all = embedder.embedAll(contents);
            SortedMap<Integer, Embedding> vectors = new TreeMap<>();
            for (int position = 0; position < all.size(); position++) {
                vectors.put(position, all.get(position));
            }
            return new EmbeddedBatch(vectors, Map.of());
        } catch (BatchException some) {
            return new EmbeddedBatch(some.results(Embedding.class), some.failures());
        }
    }
}
