package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import java.util.List;

/**
 * A picture, and words of which one is true of it.
 *
 * @param right the true ones
 * @param others what could be said instead
 */
record Choice(String name, Image picture, String right, List<String> others) {

    Choice {
        others = List.copyOf(others);
    }

    /** Whether the true words come nearest. */
    boolean isRight(Embedder model) {
        Embedding seen = model.embed(picture);
        double own = seen.similarityTo(model.embed(Text.of(right)));
        return others.stream().allMatch(words -> seen.similarityTo(model.embed(Text.of(words))) < own);
    }
}
