package dev.loreboard.examples;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import java.util.Locale;

/**
 * A store that you write yourself, used like any other. The store is {@link SortedStore}, its door {@link
 * SortedStoreProvider}; this program knows it only by its name.
 */
public final class WriteYourOwnStore {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("warm, wild", 2);

    private WriteYourOwnStore() {}

    public static void main(String... arguments) {
        VectorStoreProvider provider =
                Providers.discover(VectorStoreProvider.class).named("sorted");

        try (VectorStore store = provider.open(Settings.none(), Parts.of(SPACE))) {
            store.put(List.of(
                    scene("hearth", 2021, 0.9f, 0.1f),
                    scene("dragon", 2020, 0.8f, 0.9f),
                    scene("storm", 2022, 0.1f, 1.0f),
                    scene("volcano", 1998, 0.7f, 1.0f)));

            Query wild = Query.near(point(0.3f, 1.0f)).limit(3);
            print("Near to wild, a little warm", store.search(wild));
            print("The same, since 2000", store.search(wild.where(Filter.parse("year >= 2000"))));
            print("The same, away from storms", store.search(wild.minus(point(0.1f, 1.0f))));
        }
    }

    private static Entry scene(String id, int year, float warm, float wild) {
        return Entry.of(id, point(warm, wild)).withMetadata(Metadata.none().with("year", year));
    }

    private static Embedding point(float warm, float wild) {
        return Embedding.of(SPACE, warm, wild);
    }

    private static void print(String question, List<Match> matches) {
        System.out.println(question);
        for (Match match : matches) {
            System.out.printf(
                    Locale.ROOT,
                    "  %5.2f  %s%n",
                    match.similarity(),
                    match.entry().id());
        }
    }
}
