package dev.loreboard.clip.model;

import dev.loreboard.clip.image.Preprocessing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * With a model for pictures alone.
 *
 * @param pictures what is done to a picture
 * @param pooling how the vectors of patches become one; empty for a model whose graph has to do it
 */
public record PictureFolder(Path folder, Preprocessing pictures, Optional<Pooling> pooling) implements ModelFolder {

    @Override
    public Optional<Preprocessing> seeing() {
        return Optional.of(pictures);
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.empty();
    }
}
