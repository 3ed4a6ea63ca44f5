package dev.loreboard.clip.model;

import dev.loreboard.clip.image.Preprocessing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * With a model for pictures and words.
 *
 * @param pictures what is done to a picture
 * @param words how texts are read
 */
public record PairFolder(Path folder, Family family, Preprocessing pictures, Reading words) implements ModelFolder {

    @Override
    public Optional<Preprocessing> seeing() {
        return Optional.of(pictures);
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.of(words);
    }
}
