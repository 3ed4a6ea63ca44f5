package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.List;

/** Writes what stands under a tune: figures, held chords and the bass. */
final class Backing {

    private static final int[] WAVE = {0, 2, 4, 7, 4, 2};
    private static final int[] ROCKING = {0, 4, 2, 4};

    private final Piece piece;
    private final Harmony harmony;
    private final Temper temper;

    Backing(Piece piece, Harmony harmony) {
        this.piece = piece;
        this.harmony = harmony;
        this.temper = Temper.of(piece.mood());
    }

    /** Broken chords of a plucked instrument, or the repeated notes of bows. */
    List<Note> figure(Instrument instrument) {
        List<Note> notes = new ArrayList<>();
        double step = switch (piece.density()) {
            case SPARSE -> 1;
            case FLOWING, BUSY -> 0.5;
        };
        int[] pattern = piece.seed() % 2 == 0 ? WAVE : ROCKING;
        for (int bar = 0; bar < piece.bars() - 1; bar++) {
            int root = harmony.roots().get(bar);
            for (int i = 0; i * step < piece.beats(); i++) {
                int degree = instrument == Instrument.STRINGS
                        ? root + (i % 4 == 3 ? 1 : 0)
                        : root + pattern[i % pattern.length];
                notes.add(new Note(
                        instrument,
                        bar * piece.beats() + i * step,
                        instrument == Instrument.STRINGS ? step * temper.gap() : 2,
                        harmony.pitch(degree, low(instrument)),
                        i == 0 ? 0.55 : 0.42));
            }
        }
        for (int degree : harmony.chord(piece.bars() - 1)) {
            notes.add(new Note(instrument, ending(), piece.beats(), harmony.pitch(degree, low(instrument)), 0.5));
        }
        return notes;
    }

    /** Chords that are held for a bar, each voice moving as little as it can. */
    List<Note> held(Instrument instrument) {
        List<Note> notes = new ArrayList<>();
        int[] voices = harmony.chord(0);
        for (int bar = 0; bar < piece.bars(); bar++) {
            for (int i = 0; i < voices.length; i++) {
                voices[i] = harmony.nearest(bar, voices[i]);
                notes.add(new Note(
                        instrument,
                        bar * piece.beats(),
                        piece.beats() * 1.05,
                        harmony.pitch(voices[i], low(instrument)),
                        0.4));
            }
        }
        return notes;
    }

    List<Note> bass() {
        List<Note> notes = new ArrayList<>();
        double step = switch (piece.density()) {
            case SPARSE -> piece.beats();
            case FLOWING -> 2;
            case BUSY -> 1;
        };
        for (int bar = 0; bar < piece.bars(); bar++) {
            int root = harmony.roots().get(bar);
            for (double beat = 0; beat < piece.beats(); beat += step) {
                boolean fifth = beat >= 2 && piece.density() == Density.FLOWING;
                notes.add(new Note(
                        Instrument.BASS,
                        bar * piece.beats() + beat,
                        Math.min(step, piece.beats() - beat) * Math.max(0.5, temper.gap()),
                        harmony.pitch(fifth ? root - 3 : root, 33),
                        beat == 0 ? 0.7 : 0.55));
            }
        }
        return notes;
    }

    private int low(Instrument instrument) {
        return instrument.centre() + temper.register() - 12;
    }

    private double ending() {
        return (piece.bars() - 1) * (double) piece.beats();
    }
}
