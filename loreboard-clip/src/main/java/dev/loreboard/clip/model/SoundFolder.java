package dev.loreboard.clip.model;

import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.image.Preprocessing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * With a model for sound and words.
 *
 * @param sounds what is done to sound
 * @param words how texts are read
 */
public record SoundFolder(Path folder, Hearing sounds, Reading words) implements ModelFolder {

    @Override
    public Optional<Preprocessing> seeing() {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.of(words);
    }

    @Override
    public Optional<Hearing> hearing() {
        return Optional.of(sounds);
    }
}
