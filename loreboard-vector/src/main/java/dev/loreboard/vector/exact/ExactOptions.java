package dev.loreboard.vector.exact;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an {@link ExactStore} keeps its entries.
 *
 * @param file the file that they are appended to; nothing keeps them in memory alone
 */
public record ExactOptions(Optional<Path> file) {

    /** Gone when the store is closed. */
    public static ExactOptions inMemory() {
        return new ExactOptions(Optional.empty());
    }

    /** Kept in a file, which is made when it is missing; every entry is held in memory as well. */
    public static ExactOptions at(Path file) {
        return new ExactOptions(Optional.of(file));
    }
}
