package dev.loreboard.benchmarks.embedding;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import java.nio.FloatBuffer;
import java.util.List;

/** Embeds all of some contents at once, from pixels or letters to vectors. */
final class EmbeddingSide implements Side {

    private final ClipEmbedder embedder;
    private final List<? extends Content> contents;

    EmbeddingSide(ClipOptions options, List<? extends Content> contents) {
        this.embedder = new ClipEmbedder(options);
        this.contents = contents;
    }

    @Override
    public List<Embedding> run() {
        return embedder.embedAll(contents);
    }

    @Override
    public Answer answer() {
        FloatBuffer vectors =
                FloatBuffer.allocate(contents.size() * embedder.space().dimension());
        run().forEach(vector -> vector.copyTo(vectors));
        return Answer.of(vectors.array());
    }

    @Override
    public void close() {
        embedder.close();
    }
}
