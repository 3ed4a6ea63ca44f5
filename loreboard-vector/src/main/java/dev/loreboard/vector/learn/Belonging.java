package dev.loreboard.vector.learn;

import dev.loreboard.api.store.Entry;

/** A thing of one kind, and one of another of which it is known that they belong together. */
public record Belonging(Entry source, Entry target) {}
