package dev.loreboard.examples.sampler.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the notes of a piece. The same piece gives the same notes. */
public final class Composer {

    /** How much of its loudness a piece begins with. */
    private static final double BEGINNING = 0.65;

    private Composer() {}

    /** In the order in which they begin. */
    public static List<Note> compose(Piece piece) {
        SplittableRandom chance = new SplittableRandom(piece.seed() ^ 0x6d75736963L);
        Harmony harmony = Harmony.of(piece, chance);
        Backing backing = new Backing(piece, harmony);
        List<Note> notes = new ArrayList<>();
        for (Instrument instrument : piece.instruments()) {
            notes.addAll(
                    switch (instrument.part()) {
                        case TUNE -> new Tune(piece, harmony, instrument, chance).notes();
                        case FIGURE -> backing.figure(instrument);
                        case PAD -> backing.held(instrument);
                        case BASS -> backing.bass();
                        case BEAT -> new Groove(piece, instrument).notes();
                    });
        }
        double beats = piece.bars() * (double) piece.beats();
        return notes.stream()
                .map(note -> swelling(note, beats, chance))
                .sorted(Comparator.comparingDouble(Note::start))
                .toList();
    }

    /** Louder towards two thirds of the piece, and none exactly as loud as the other, as people play. */
    private static Note swelling(Note note, double beats, SplittableRandom chance) {
        double place = note.start() / beats;
        double rise = place < 0.66 ? place / 0.66 : (1 - place) / 0.34;
        double loudness = note.loudness() * (BEGINNING + (1 - BEGINNING) * rise) * (0.92 + 0.16 * chance.nextDouble());
        return new Note(note.instrument(), note.start(), note.length(), note.pitch(), Math.min(1, loudness));
    }
}
