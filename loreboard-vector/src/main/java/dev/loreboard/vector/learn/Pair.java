package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;

/**
 * A vector of one space, and one of another that belongs to it.
 *
 * @param weight how sure that is: 1 for what a person said, less for what only a rule of thumb says
 */
public record Pair(Embedding from, Embedding to, double weight) {

    public Pair {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight lies above 0 and is 1 at most, not " + weight + ".");
        }
    }

    public static Pair of(Embedding from, Embedding to) {
        return new Pair(from, to, 1);
    }
}
