package dev.loreboard.clip;

/** An item, and its place in the batch that it came in. */
record Placed<T>(int position, T item) {}
