package dev.loreboard.vector.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;
import java.util.Set;

/** A model of another space. */
final class OtherWords implements Embedder {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("other-words", 2);

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
        return batch.stream().map(content -> Embedding.of(SPACE, 1, 0)).toList();
    }

    @Override
    public void close() {}
}
