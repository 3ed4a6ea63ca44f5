package com.example.kettle;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;
import java.util.Set;

/** Opens an embedder to which texts of like length are alike. */
public final class LengthEmbedderProvider implements EmbedderProvider {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("text-length", 2);

    @Override
    public String name() {
        return "length";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        return new LengthEmbedder();
    }

    private static final class LengthEmbedder implements Embedder {

        @Override
        public EmbeddingSpace space() {
            return SPACE;
        }

        @Override
        public Set<Modality> accepts() {
            return Set.of(Modality.TEXT);
        }

        @Override
        public List<Embedding> embedAll(List<? extends Content> batch) {
            return batch.stream()
                    .map(content -> Embedding.of(SPACE, 1, ((Text) content).value().length()))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
