package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes what is sung along: a motif for each section, over its chords. */
final class Tune {

    /** In degrees, above and below where a tune begins. */
    private static final int WIDEST = 6;

    private final Piece piece;
    private final Harmony harmony;
    private final Instrument instrument;
    private final Temper temper;
    private final List<Motif> motifs = new ArrayList<>();

    Tune(Piece piece, Harmony harmony, Instrument instrument, SplittableRandom chance) {
        this.piece = piece;
        this.harmony = harmony;
        this.instrument = instrument;
        this.temper = Temper.of(piece.mood());
        for (int section = 0; section < Form.SECTIONS; section++) {
            motifs.add(Motif.of(piece, chance));
        }
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        int degree = 2;
        for (int bar = 0; bar < piece.bars(); bar++) {
            int section = piece.form().section(bar);
            Motif motif = motifs.get(section);
            int home = section == 0 ? 2 : 4;
            boolean last = bar == piece.bars() - 1;
            double beat = 0;
            List<Double> lengths = last ? List.of((double) piece.beats()) : motif.lengths(bar);
            for (int i = 0; i < lengths.size(); i++) {
                int wanted = degree + (last ? 0 : motif.steps(bar).get(i));
                int within =
                        Math.abs(wanted - home) > WIDEST ? home + Integer.signum(wanted - home) * (WIDEST - 2) : wanted;
                boolean strong = beat % 2 == 0 || last;
                degree = strong ? harmony.nearest(bar, within) : within;
                notes.add(note(bar, beat, lengths.get(i), last ? harmony.nearest(bar, home - 2) : degree));
                beat += lengths.get(i);
            }
        }
        return notes;
    }

    private Note note(int bar, double beat, double length, int degree) {
        double accent = beat == 0 ? 0.85 : 0.7;
        return new Note(
                instrument,
                bar * piece.beats() + beat,
                length * Math.max(0.6, temper.gap()),
                harmony.pitch(degree, instrument.centre() + temper.register() - 6),
                accent);
    }
}
