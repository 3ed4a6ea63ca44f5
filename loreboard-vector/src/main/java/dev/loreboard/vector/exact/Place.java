package dev.loreboard.vector.exact;

import java.nio.file.Path;

/** Where an {@link ExactStore} keeps its entries. */
public sealed interface Place {

    /** Gone when the store is closed. */
    record InMemory() implements Place {}

    /** Appended to this file, which is made when it is missing; every entry is held in memory as well. */
    record InFile(Path file) implements Place {}
}
