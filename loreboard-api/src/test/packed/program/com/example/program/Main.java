package com.example.program;

import com.example.kettle.TeapotProvider;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import java.util.List;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("in a module: " + Main.class.getModule().isNamed());
        Providers<EmbedderProvider> embedders = Providers.discover(EmbedderProvider.class);
        Providers<VectorStoreProvider> stores = Providers.discover(VectorStoreProvider.class);
        try (Embedder embedder = embedders.named("length").open(Settings.none(), Parts.none());
                VectorStore store = stores.single().open(Settings.none(), Parts.of(embedder))) {
            List.of("tea", "a cup of tea", "a pot of tea for everybody in the house")
                    .forEach(text -> store.put(List.of(Entry.of(text, embedder.embed(Text.of(text))))));
            System.out.println("found: "
                    + store.search(Query.near(embedder.embed(Text.of("milk"))).limit(1))
                            .getFirst()
                            .entry()
                            .id());
        }
        System.out.println("own kind: "
                + Providers.discover(TeapotProvider.class).single().open(Settings.none(), Parts.none()));
        embedders.broken().forEach(broken -> System.out.println("broken: " + broken.phrase()));
        try {
            stores.named("chrome");
        } catch (ProviderException missing) {
            System.out.println("missing: " + missing.getMessage());
        }
    }
}
