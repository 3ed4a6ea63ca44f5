package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.sound.Performance;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Pieces that were played, and the vectors of their sound. */
record Concert(List<Piece> pieces, List<Embedding> vectors) {

    private static final int RATE = 16_000;
    private static final int TOGETHER = 16;

    Concert {
        pieces = List.copyOf(pieces);
        vectors = List.copyOf(vectors);
    }

    static Concert of(long seed, int count, Embedder model) {
        return of(
                LongStream.range(seed, seed + count).mapToObj(Commission::take).toList(), model);
    }

    static Concert of(List<Piece> pieces, Embedder model) {
        List<Embedding> vectors = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += TOGETHER) {
            vectors.addAll(model.embedAll(
                    pieces.subList(from, Math.min(from + TOGETHER, pieces.size())).parallelStream()
                            .map(piece -> Audio.ofSamples(
                                    RATE,
                                    1,
                                    FloatBuffer.wrap(Performance.of(piece, RATE).mono())))
                            .toList()));
        }
        return new Concert(pieces, vectors);
    }
}
