package dev.loreboard.api.embedding;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import java.util.List;
import java.util.Set;

/** Turns content into vectors of one space. May be shared between threads. */
public interface Embedder extends AutoCloseable {

    EmbeddingSpace space();

    /** The kinds of content it takes, at least one. */
    Set<Modality> accepts();

    /**
     * Embeds a batch: same order out as in, same size, and each item as if it were alone.
     *
     * @throws BatchException when items fail, with the reason of each and the vectors of the others; content of a kind
     *     that is not accepted fails with an {@link dev.loreboard.api.failure.UnsupportedContentException}
     */
    List<Embedding> embedAll(List<? extends Content> batch);

    /** Embeds one item, and throws the item's own failure rather than a batch's. */
    default Embedding embed(Content content) {
        try {
            return embedAll(List.of(content)).getFirst();
        } catch (BatchException batch) {
            LoreboardException failure = batch.failures().get(0);
            throw failure == null ? batch : failure;
        }
    }

    @Override
    void close();
}
