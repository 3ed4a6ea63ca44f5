package dev.loreboard.api;

/**
 * What becomes of a copy when it is added: the same picture as one that a board has, encoded anew or resized. It is a copy
 * only when the {@link dev.loreboard.api.content.Fingerprinter} and the embedder both say so and nothing is said about it
 * that is not said about the first.
 */
public enum Copies {
    /** It is attached to the first, unless it comes with an id of its own, as everything does that comes from a folder. */
    ATTACH_UNNAMED,
    /** It is attached to the first; an id that it came with is given up. */
    ATTACH,
    /** It is added like everything else. */
    ADD
}
