package dev.loreboard.examples;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.util.List;

/** The ten lines of the README: put three entries, and ask which ones are near. */
public final class FirstSteps {

    private FirstSteps() {}

    public static void main(String... arguments) {
        // region ten-lines
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Metadata recent = Metadata.none().with("year", 2021);
        try (VectorStore store = new ExactStore(ExactOptions.inMemory(), space)) {
            store.put(List.of(
                    Entry.of("hearth", Embedding.of(space, 0.9f, 0.1f)).withMetadata(recent),
                    Entry.of("dragon", Embedding.of(space, 0.8f, 0.9f)).withMetadata(recent),
                    Entry.of("volcano", Embedding.of(space, 0.7f, 1.0f))));
            Query query = Query.near(Embedding.of(space, 0.3f, 1.0f)).where(Filter.parse("year >= 2000"));
            for (Match match : store.search(query)) {
                System.out.printf("%.2f %s%n", match.similarity(), match.entry().id());
            }
        }
        // endregion
    }
}
