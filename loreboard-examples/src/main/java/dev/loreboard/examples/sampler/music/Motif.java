package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two bars of a tune: when its notes come, and where each goes from the one before. Coming back over other chords is what makes it
 * a tune.
 *
 * @param lengths in beats, for each bar
 * @param steps in degrees, one for each note
 */
record Motif(List<List<Double>> lengths, List<List<Integer>> steps) {

    private static final int BARS = 2;
    private static final int[] STEPS = {1, -1, 1, -1, 2, -2, 0, 1, -1, 3, -3};

    static Motif of(Piece piece, SplittableRandom chance) {
        List<List<Double>> lengths = new ArrayList<>();
        List<List<Integer>> steps = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            List<Double> rhythm = rhythm(piece, bar, chance);
            lengths.add(rhythm);
            steps.add(rhythm.stream()
                    .map(note -> STEPS[chance.nextInt(STEPS.length)])
                    .toList());
        }
        return new Motif(lengths, steps);
    }

    /** Long and short notes that fill a bar; the second bar of two rests at its end. */
    private static List<Double> rhythm(Piece piece, int bar, SplittableRandom chance) {
        List<Double> rhythm = new ArrayList<>();
        double left = piece.beats();
        while (left > 0) {
            double length = Math.min(left, length(piece.density(), chance));
            if (bar == BARS - 1 && left <= piece.beats() / 2.0) {
                length = left;
            }
            rhythm.add(length);
            left -= length;
        }
        return rhythm;
    }

    private static double length(Density density, SplittableRandom chance) {
        int dice = chance.nextInt(6);
        return switch (density) {
            case SPARSE -> dice < 3 ? 2 : dice < 5 ? 3 : 1;
            case FLOWING -> dice < 3 ? 1 : dice < 5 ? 2 : 0.5;
            case BUSY -> dice < 4 ? 0.5 : 1;
        };
    }

    List<Double> lengths(int bar) {
        return lengths.get(bar % BARS);
    }

    List<Integer> steps(int bar) {
        return steps.get(bar % BARS);
    }
}
