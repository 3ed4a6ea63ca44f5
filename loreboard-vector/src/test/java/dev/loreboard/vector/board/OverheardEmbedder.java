package dev.loreboard.vector.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An embedder whose batches somebody hears before they are embedded, and may hold up or refuse. */
record OverheardEmbedder(Embedder original, Consumer<List<? extends Content>> listener) implements Embedder {

    @Override
    public EmbeddingSpace space() {
        return original.space();
    }

    @Override
    public Set<Modality> accepts() {
        return original.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        listener.accept(batch);
        return original.embedAll(batch);
    }

    @Override
    public void close() {
        original.close();
    }
}
