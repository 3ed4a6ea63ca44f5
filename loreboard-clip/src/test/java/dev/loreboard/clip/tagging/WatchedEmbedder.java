package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notes how many texts or pictures each call brings. Used by one thread. */
final class WatchedEmbedder implements Embedder {

    private final PaintEmbedder original = new PaintEmbedder();
    private final List<Integer> texts = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();

    List<Integer> texts() {
        return texts;
    }

    List<Integer> pictures() {
        return pictures;
    }

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
        boolean ofPictures = batch.getFirst().modality() == Modality.IMAGE;
        (ofPictures ? pictures : texts).add(batch.size());
        return original.embedAll(batch);
    }

    @Override
    public void close() {
        original.close();
    }
}
