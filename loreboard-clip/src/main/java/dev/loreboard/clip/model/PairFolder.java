package dev.loreboard.clip.model;

import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.image.Preprocessing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * With a model for pictures and words, and for sound too where it has been given a third tower.
 *
 * @param pictures what is done to a picture
 * @param words how texts are read
 * @param hearing what is done to sound, where it hears any
 * @param likelihood what the model makes of a cosine, where the folder says so
 */
public record PairFolder(
        Path folder,
        Family family,
        Preprocessing pictures,
        Reading words,
        Optional<Hearing> hearing,
        Optional<Likelihood> likelihood)
        implements ModelFolder {

    /** With a model that hears no sound, and says nothing of cosines. */
    public PairFolder(Path folder, Family family, Preprocessing pictures, Reading words) {
        this(folder, family, pictures, words, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Preprocessing> seeing() {
        return Optional.of(pictures);
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.of(words);
    }
}
