package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;

/**
 * All that is decided about a piece before its notes are written. The seed stands for the rest.
 *
 * @param pace in beats a minute
 * @param tonic how many semitones above C its scale begins, from 0 to 11
 * @param beats in a bar, three or four
 * @param bars four for each section
 */
public record Piece(
        long seed,
        Mood mood,
        Tempo tempo,
        int pace,
        int tonic,
        Mode mode,
        Density density,
        Form form,
        int beats,
        int bars,
        List<Instrument> instruments) {

    private static final List<String> NAMES =
            List.of("C", "D flat", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B");

    public Piece {
        instruments = List.copyOf(instruments);
    }

    /** For example "D dorian". */
    public String key() {
        return NAMES.get(tonic) + " " + mode.word();
    }

    /** How long it is written to be, in seconds; its last notes ring on for a while. */
    public double seconds() {
        return bars * beats * 60.0 / pace;
    }
}
