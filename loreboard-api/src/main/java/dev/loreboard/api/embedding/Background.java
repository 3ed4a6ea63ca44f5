package dev.loreboard.api.embedding;

/**
 * What an embedder can tell about texts that are not about its world at all. An embedder trained with out-of-world texts
 * implements it beside {@link Embedder}; a query near to this direction is better answered with nothing.
 */
public interface Background {

    /** The mean direction of out-of-world texts, in the embedder's own space. */
    Embedding outOfWorld();
}
