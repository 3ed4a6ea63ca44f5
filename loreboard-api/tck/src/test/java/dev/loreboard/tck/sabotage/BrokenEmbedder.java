package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.Set;

/** A good embedder that a saboteur makes wrong in one way. */
public class BrokenEmbedder implements Embedder, Background {

    final WordEmbedder good = new WordEmbedder(Set.of("a", "dragon", "castle", "over", "the", "sea"));

    @Override
    public EmbeddingSpace space() {
        return good.space();
    }

    @Override
    public Set<Modality> accepts() {
        return good.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return good.embedAll(batch);
    }

    @Override
    public Embedding outOfWorld() {
        return good.outOfWorld();
    }

    @Override
    public void close() {
        good.close();
    }
}
