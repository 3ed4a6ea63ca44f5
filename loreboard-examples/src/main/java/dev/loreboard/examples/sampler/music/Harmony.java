package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which chord each bar of a piece has, by the degree that it stands on. The last bar comes home. */
record Harmony(Piece piece, List<Integer> roots) {

    private static final int[] CHORD = {0, 2, 4};

    Harmony {
        roots = List.copyOf(roots);
    }

    static Harmony of(Piece piece, SplittableRandom chance) {
        List<List<Integer>> rounds = piece.mode().rounds();
        int first = chance.nextInt(rounds.size());
        List<Integer> roots = new ArrayList<>();
        for (int bar = 0; bar < piece.bars(); bar++) {
            List<Integer> round = rounds.get((first + piece.form().section(bar)) % rounds.size());
            roots.add(bar == piece.bars() - 1 ? 0 : round.get(bar % round.size()));
        }
        return new Harmony(piece, roots);
    }

    /** The degrees of a bar's chord, from its root upwards. */
    int[] chord(int bar) {
        int[] degrees = CHORD.clone();
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] += roots.get(bar);
        }
        return degrees;
    }

    /** The degree of a bar's chord, in any octave, that is nearest to one. */
    int nearest(int bar, int degree) {
        int nearest = degree;
        int distance = Integer.MAX_VALUE;
        for (int tone : chord(bar)) {
            int up = Math.floorMod(tone - degree, Mode.SIZE);
            int step = up <= Mode.SIZE / 2 ? up : up - Mode.SIZE;
            if (Math.abs(step) < distance) {
                distance = Math.abs(step);
                nearest = degree + step;
            }
        }
        return nearest;
    }

    /** As MIDI numbers it, with the degree 0 in the octave from a pitch on. */
    int pitch(int degree, int from) {
        int home = from + Math.floorMod(piece.tonic() - from, 12);
        return home + piece.mode().semitones(degree);
    }
}
