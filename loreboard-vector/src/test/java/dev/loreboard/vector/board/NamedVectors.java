package dev.loreboard.vector.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model whose vectors are known beforehand: those of some texts by name, and others in turn for every other text. */
final class NamedVectors implements Embedder {

    private final Map<String, Embedding> known;
    private final Iterator<Embedding> others;

    NamedVectors(Map<String, Embedding> known, List<Embedding> others) {
        this.known = new HashMap<>(known);
        this.others = others.iterator();
    }

    @Override
    public EmbeddingSpace space() {
        return known.values().iterator().next().space();
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.TEXT);
    }

    @Override
    public synchronized List<Embedding> embedAll(List<? extends Content> batch) {
        return batch.stream()
                .map(content -> known.computeIfAbsent(((Text) content).value(), text -> others.next()))
                .toList();
    }

    @Override
    public void close() {}
}
