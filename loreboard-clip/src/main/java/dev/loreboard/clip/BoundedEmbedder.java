package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.LikelihoodSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model that knows where its world ends. May be shared between threads. */
final class BoundedEmbedder implements Embedder, Background, LikelihoodSource {

    private final ClipEmbedder model;
    private final Embedding outOfWorld;

    BoundedEmbedder(ClipEmbedder model, float[] outOfWorld) {
        this.model = model;
        this.outOfWorld = Embedding.of(model.space(), outOfWorld);
    }

    @Override
    public Embedding outOfWorld() {
        return outOfWorld;
    }

    @Override
    public EmbeddingSpace space() {
        return model.space();
    }

    @Override
    public Set<Modality> accepts() {
        return model.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return model.embedAll(batch);
    }

    @Override
    public Optional<Likelihood> likelihood() {
        return model.likelihood();
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
