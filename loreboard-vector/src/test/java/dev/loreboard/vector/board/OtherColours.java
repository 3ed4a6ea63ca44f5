package dev.loreboard.vector.board;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.tck.fake.ColourEmbedder;
import java.util.List;
import java.util.Set;

/** A second model of pictures: the same numbers under another name. */
final class OtherColours implements Embedder {

    private final ColourEmbedder colours = new ColourEmbedder();

    @Override
    public EmbeddingSpace space() {
        return new EmbeddingSpace("other-colours", colours.space().dimension());
    }

    @Override
    public Set<Modality> accepts() {
        return colours.accepts();
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return colours.embedAll(batch).stream()
                .map(vector -> Embedding.of(space(), vector.toArray()))
                .toList();
    }

    @Override
    public void close() {
        colours.close();
    }
}
