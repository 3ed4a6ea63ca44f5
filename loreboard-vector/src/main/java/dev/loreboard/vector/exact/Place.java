package dev.loreboard.vector.exact;

import java.nio.file.Path;

/** Where an {@link ExactStore} keeps its entries. */
public sealed interface Place {

    /** Gone when the store is closed. */
    record InMemory() implements Place {}

    /** Appended to this file, which is made when it is missing; every entry is held in memory as well. */
    record InFile(Path file) implements Place {}

    /**
     * In this file, which {@link ExactStore#saveTo} wrote. On Java 22 and newer its vectors stay there and are mapped into
     * memory; on Java 21 they are read. What is put later is held in memory, and gone when the store is closed unless it is
     * saved again.
     */
    record Mapped(Path file) implements Place {}
}
