package dev.loreboard.clip.audio;

import java.util.List;

/**
 * The key that a piece is in.
 *
 * @param tonic how many semitones its first note is above C, 0 to 11
 * @param likeness of the piece's notes to those of pieces in this key, up to 1
 */
public record Key(int tonic, Mode mode, double likeness) {

    private static final List<String> NAMES =
            List.of("C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B");

    /** Whether a third above the tonic is large or small. */
    public enum Mode {
        MAJOR,
        MINOR
    }

    public Key {
        if (tonic < 0 || tonic >= NAMES.size()) {
            throw new IllegalArgumentException("A tonic is 0 to 11 semitones above C, not " + tonic + ".");
        }
    }

    /** For example "F sharp minor". */
    public String name() {
        return NAMES.get(tonic)
                + switch (mode) {
                    case MAJOR -> " major";
                    case MINOR -> " minor";
                };
    }
}
