package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How good an answer is. One scorer judges all sides, whatever they are written in.
 *
 * @param name what the number says, for example {@code recall@10}
 */
public record Score(String name, Scorer scorer) {

    /**
     * Judges an answer, given as its bytes, to the input in a folder. An answer that makes no sense is an
     * {@link IllegalArgumentException}.
     */
    @FunctionalInterface
    public interface Scorer {
        double score(Path input, byte[] answer) throws IOException;
    }
}
