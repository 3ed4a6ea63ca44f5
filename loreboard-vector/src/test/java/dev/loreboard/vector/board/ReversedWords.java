package dev.loreboard.vector.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A second model of words: the same nearness in another space. */
final class ReversedWords implements Embedder {

    private final WordEmbedder words = new WordEmbedder();
    private final String name;
    private final Consumer<List<? extends Content>> before;

    ReversedWords() {
        this("reversed-words", batch -> {});
    }

    /** @param before hears each batch before it is embedded */
    ReversedWords(String name, Consumer<List<? extends Content>> before) {
        this.name = name;
        this.before = before;
    }

    @Override
    public EmbeddingSpace space() {
        return new EmbeddingSpace(name, words.space().dimension());
    }

    @Override
    public Set<Modality> accepts() {
        return words.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        before.accept(batch);
        return words.embedAll(batch).stream().map(this::reversed).toList();
    }

    private Embedding reversed(Embedding vector) {
        float[] values = vector.toArray();
        for (int i = 0; i < values.length / 2; i++) {
            float first = values[i];
            values[i] = values[values.length - 1 - i];
            values[values.length - 1 - i] = first;
        }
        return Embedding.of(space(), values);
    }

    @Override
    public void close() {
        words.close();
    }
}
