package dev.loreboard.vector.lucene;

/**
 * In which form the graph looks at vectors while it searches. The vectors themselves are always kept whole, and what the
 * graph found is compared once more with them, so similarities are the same in every form.
 */
public enum Compression {
    /** As they are. */
    NONE,
    /** A byte for each number: a quarter of the memory. */
    EIGHT_BITS,
    /** A bit for each number: a thirtieth of the memory; more is looked at to make up for it. */
    ONE_BIT
}
