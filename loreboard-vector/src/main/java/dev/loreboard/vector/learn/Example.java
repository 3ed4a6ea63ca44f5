package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;

/** A vector, and what it is called. */
public record Example(Embedding embedding, String label) {

    public Example {
        if (label.isBlank()) {
            throw new IllegalArgumentException("An example has a label; this one is blank.");
        }
    }
}
