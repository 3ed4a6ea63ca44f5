package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Mood;
import java.util.Optional;

/** What somebody wants to hear, and no more: the seed decides what is left open. */
public record MusicWish(Optional<Mood> mood, Optional<Tempo> tempo, Optional<Mode> mode, Optional<Density> density) {

    /** Says nothing, so that the seed decides everything. */
    public static MusicWish open() {
        return new MusicWish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public MusicWish with(Mood wanted) {
        return new MusicWish(Optional.of(wanted), tempo, mode, density);
    }

    public MusicWish with(Tempo wanted) {
        return new MusicWish(mood, Optional.of(wanted), mode, density);
    }

    public MusicWish with(Mode wanted) {
        return new MusicWish(mood, tempo, Optional.of(wanted), density);
    }

    public MusicWish with(Density wanted) {
        return new MusicWish(mood, tempo, mode, Optional.of(wanted));
    }
}
