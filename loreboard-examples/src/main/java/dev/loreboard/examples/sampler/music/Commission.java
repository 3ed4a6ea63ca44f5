package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;
import java.util.SplittableRandom;

/** Decides on a piece, by a seed and what is wanted. The same two give the same piece. */
public final class Commission {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 56;
    private static final int TONICS = 12;

    private Commission() {}

    /** A piece in which everything is left to the seed. */
    public static Piece take(long seed) {
        return take(seed, MusicWish.open());
    }

    /** A piece in which everything that was wanted is so, and the seed decides the rest. */
    public static Piece take(long seed, MusicWish wanted) {
        SplittableRandom chance = new SplittableRandom(seed);
        Mood mood = wanted.mood().orElse(any(List.of(Mood.values()), chance));
        Temper temper = Temper.of(mood);
        Tempo tempo = wanted.tempo().orElse(likely(temper.tempos(), chance));
        Mode mode = wanted.mode().orElse(likely(temper.modes(), chance));
        Density density = wanted.density().orElse(likely(temper.densities(), chance));
        int pace = tempo.slowest() + chance.nextInt(tempo.fastest() - tempo.slowest() + 1);
        int beats = chance.nextInt(4) == 0 ? 3 : 4;
        int seconds = SHORTEST + chance.nextInt(LONGEST - SHORTEST + 1);
        return new Piece(
                seed,
                mood,
                tempo,
                pace,
                chance.nextInt(TONICS),
                mode,
                density,
                any(List.of(Form.values()), chance),
                beats,
                bars(seconds, pace, beats),
                any(temper.bands(), chance));
    }

    /** Whole sections, and not shorter than the shortest piece. */
    private static int bars(int seconds, int pace, int beats) {
        double section = Form.BARS * beats * 60.0 / pace;
        int sections = (int) (seconds / section);
        return Form.BARS * (sections * section < SHORTEST ? sections + 1 : sections);
    }

    private static <T> T any(List<T> choices, SplittableRandom chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** Three times in four the first. */
    private static <T> T likely(List<T> choices, SplittableRandom chance) {
        return choices.get(chance.nextInt(4) == 0 ? choices.size() - 1 : 0);
    }
}
