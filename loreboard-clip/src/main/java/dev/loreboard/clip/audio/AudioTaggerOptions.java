package dev.loreboard.clip.audio;

import dev.loreboard.clip.runtime.OnnxOptions;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How sound is tagged.
 *
 * @param folder where {@value AudioTagger#GRAPH} and {@value AudioTagger#CLASSES} are
 * @param least the confidence from which a word is given
 * @param leastMood the same for moods, of which the model is never very sure
 * @param hop samples at 16 kHz from the start of one window to that of the next
 */
public record AudioTaggerOptions(
        Path folder, SoundOptions sound, double least, double leastMood, int hop, OnnxOptions engine) {

    private static final double DEFAULT_LEAST = 0.05;
    private static final double DEFAULT_LEAST_MOOD = 0.005;

    public AudioTaggerOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(sound, "sound");
        Objects.requireNonNull(engine, "engine");
        if (!(least > 0 && least <= 1 && leastMood > 0 && leastMood <= 1)) {
            throw new IllegalArgumentException(
                    "A least confidence lies above 0, up to 1; these are " + least + " and " + leastMood + ".");
        }
        if (hop < 1 || hop > AudioTagger.WINDOW) {
            throw new IllegalArgumentException(
                    "Windows of " + AudioTagger.WINDOW + " samples begin 1 to as many apart, not " + hop + ".");
        }
    }

    /** From 0.05 on, moods from 0.005, with windows that overlap by half. */
    public static AudioTaggerOptions at(Path folder) {
        return new AudioTaggerOptions(
                folder,
                SoundOptions.defaults(),
                DEFAULT_LEAST,
                DEFAULT_LEAST_MOOD,
                AudioTagger.WINDOW / 2,
                OnnxOptions.defaults());
    }

    public AudioTaggerOptions withSound(SoundOptions changed) {
        return new AudioTaggerOptions(folder, changed, least, leastMood, hop, engine);
    }

    public AudioTaggerOptions withLeast(double changed) {
        return new AudioTaggerOptions(folder, sound, changed, leastMood, hop, engine);
    }

    public AudioTaggerOptions withLeastMood(double changed) {
        return new AudioTaggerOptions(folder, sound, least, changed, hop, engine);
    }

    public AudioTaggerOptions withHop(int changed) {
        return new AudioTaggerOptions(folder, sound, least, leastMood, changed, engine);
    }

    public AudioTaggerOptions withEngine(OnnxOptions changed) {
        return new AudioTaggerOptions(folder, sound, least, leastMood, hop, changed);
    }
}
