package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A second model: the numbers of another embedder in a space of its own, so that the vectors of the two cannot be
 * compared. Closes the other one.
 */
public final class RenamedEmbedder implements Embedder {

    private final Embedder original;
    private final EmbeddingSpace space;

    /** @param name of the space */
    public RenamedEmbedder(Embedder original, String name) {
        this.original = original;
        this.space = new EmbeddingSpace(name, original.space().dimension());
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public Set<Modality> accepts() {
        return original.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        try {
            return original.embedAll(batch).stream().map(this::renamed).toList();
        } catch (BatchException some) {
            SortedMap<Integer, Embedding> others = new TreeMap<>(some.results(Embedding.class));
            others.replaceAll((position, vector) -> renamed(vector));
            throw new BatchException(some.failures(), others);
        }
    }

    private Embedding renamed(Embedding vector) {
        return Embedding.of(space, vector.toArray());
    }

    @Override
    public void close() {
        original.close();
    }
}
