package dev.loreboard.clip.model;

import dev.loreboard.clip.image.Preprocessing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * With a model for words alone.
 *
 * @param words how texts are read
 * @param pooling how the vectors of tokens become one, end to end where there are several; not asked of a graph that does it itself
 */
public record WordFolder(Path folder, Reading words, List<Pooling> pooling) implements ModelFolder {

    public WordFolder {
        pooling = List.copyOf(pooling);
    }

    @Override
    public Optional<Preprocessing> seeing() {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.of(words);
    }
}
