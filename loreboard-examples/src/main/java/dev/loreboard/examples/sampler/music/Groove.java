package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.List;

/** Writes the beat, by what the mood wants of it. */
final class Groove {

    /** The large drum. */
    static final int DEEP = 0;

    /** The small one. */
    static final int HIGH = 1;

    private final Piece piece;
    private final Instrument instrument;
    private final List<Note> notes = new ArrayList<>();

    Groove(Piece piece, Instrument instrument) {
        this.piece = piece;
        this.instrument = instrument;
    }

    List<Note> notes() {
        for (int bar = 0; bar < piece.bars() - 1; bar++) {
            switch (piece.mood()) {
                case EPIC -> march(bar);
                case TENSE -> ticking(bar);
                case OMINOUS -> single(bar);
                default -> dance(bar);
            }
        }
        add(piece.bars() - 1, 0, DEEP, 0.8);
        return notes;
    }

    private void march(int bar) {
        add(bar, 0, DEEP, 1);
        add(bar, 1.5, DEEP, 0.6);
        add(bar, 2, DEEP, 0.85);
        for (double beat = 0.5; beat < piece.beats(); beat += 1) {
            add(bar, beat, HIGH, 0.35);
        }
        if (bar % 4 == 3) {
            for (double beat = piece.beats() - 1; beat < piece.beats(); beat += 0.25) {
                add(bar, beat, HIGH, 0.3 + 0.5 * (beat - piece.beats() + 1));
            }
        }
    }

    private void ticking(int bar) {
        for (double beat = 0; beat < piece.beats(); beat += 0.5) {
            add(bar, beat, HIGH, beat % 1 == 0 ? 0.5 : 0.3);
        }
        add(bar, 0, DEEP, bar % 2 == 0 ? 0.8 : 0.4);
    }

    private void single(int bar) {
        add(bar, 0, DEEP, 0.9);
        if (bar % 2 == 1) {
            add(bar, piece.beats() - 0.5, DEEP, 0.5);
        }
    }

    private void dance(int bar) {
        for (double beat = 0; beat < piece.beats(); beat += 0.5) {
            boolean strong = beat % 2 == 0;
            add(bar, beat, strong ? DEEP : HIGH, strong ? 0.6 : beat % 1 == 0 ? 0.45 : 0.25);
        }
    }

    private void add(int bar, double beat, int drum, double loudness) {
        if (beat < piece.beats()) {
            notes.add(new Note(instrument, bar * piece.beats() + beat, 0.5, drum, loudness));
        }
    }
}
