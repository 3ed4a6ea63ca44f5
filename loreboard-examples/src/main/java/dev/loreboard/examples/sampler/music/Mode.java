package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.List;

/** A scale, and the ways in which chords go round in it. */
public enum Mode implements Fact {
    MAJOR(
            "major",
            List.of(0, 2, 4, 5, 7, 9, 11),
            List.of(List.of(0, 4, 5, 3), List.of(0, 5, 3, 4), List.of(0, 3, 0, 4))),
    LYDIAN(
            "lydian",
            List.of(0, 2, 4, 6, 7, 9, 11),
            List.of(List.of(0, 1, 0, 1), List.of(0, 4, 1, 0), List.of(0, 1, 5, 4))),
    MIXOLYDIAN(
            "mixolydian",
            List.of(0, 2, 4, 5, 7, 9, 10),
            List.of(List.of(0, 6, 3, 0), List.of(0, 3, 6, 3), List.of(0, 4, 6, 3))),
    DORIAN(
            "dorian",
            List.of(0, 2, 3, 5, 7, 9, 10),
            List.of(List.of(0, 3, 0, 6), List.of(0, 2, 3, 6), List.of(0, 6, 3, 3))),
    MINOR(
            "minor",
            List.of(0, 2, 3, 5, 7, 8, 10),
            List.of(List.of(0, 5, 2, 6), List.of(0, 3, 5, 6), List.of(0, 6, 5, 6))),
    HARMONIC_MINOR(
            "harmonic minor",
            List.of(0, 2, 3, 5, 7, 8, 11),
            List.of(List.of(0, 3, 4, 0), List.of(0, 5, 3, 4), List.of(0, 4, 5, 4))),
    PHRYGIAN(
            "phrygian",
            List.of(0, 1, 3, 5, 7, 8, 10),
            List.of(List.of(0, 1, 0, 6), List.of(0, 5, 1, 0), List.of(0, 1, 6, 1)));

    /** How many notes each of them has. */
    static final int SIZE = 7;

    private static final int OCTAVE = 12;

    private final String word;
    private final List<Integer> steps;
    private final List<List<Integer>> rounds;

    Mode(String word, List<Integer> steps, List<List<Integer>> rounds) {
        this.word = word;
        this.steps = steps;
        this.rounds = rounds;
    }

    /** Whether its third is the large one. */
    public boolean isBright() {
        return steps.get(2) == 4;
    }

    /** How many semitones a degree is above the tonic, counted on beyond the octave and below the tonic. */
    int semitones(int degree) {
        return OCTAVE * Math.floorDiv(degree, SIZE) + steps.get(Math.floorMod(degree, SIZE));
    }

    /** Four chords each, by the degree that they stand on. */
    List<List<Integer>> rounds() {
        return rounds;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> synonyms() {
        return List.of();
    }
}
