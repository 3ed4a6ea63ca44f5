package dev.loreboard.examples.sampler.music;

import static dev.loreboard.examples.sampler.music.Instrument.BASS;
import static dev.loreboard.examples.sampler.music.Instrument.BELLS;
import static dev.loreboard.examples.sampler.music.Instrument.CHOIR;
import static dev.loreboard.examples.sampler.music.Instrument.DRUMS;
import static dev.loreboard.examples.sampler.music.Instrument.FIDDLE;
import static dev.loreboard.examples.sampler.music.Instrument.FLUTE;
import static dev.loreboard.examples.sampler.music.Instrument.HARP;
import static dev.loreboard.examples.sampler.music.Instrument.HORN;
import static dev.loreboard.examples.sampler.music.Instrument.LUTE;
import static dev.loreboard.examples.sampler.music.Instrument.PAD;
import static dev.loreboard.examples.sampler.music.Instrument.SHAKER;
import static dev.loreboard.examples.sampler.music.Instrument.STRINGS;

import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;

/**
 * What makes a piece sound like its mood: the first entry of each list is the likeliest.
 *
 * @param bands sets of instruments that play together
 * @param register how many semitones higher or lower everything is
 * @param loudness of the whole, from 0 to 1
 * @param gap how much of its length a note is held, from 0 to 1
 * @param echo how much of the room is heard, from 0 to 1
 */
public record Temper(
        List<Mode> modes,
        List<Tempo> tempos,
        List<Density> densities,
        List<List<Instrument>> bands,
        int register,
        double loudness,
        double gap,
        double echo) {

    /** Of a mood. */
    public static Temper of(Mood mood) {
        return switch (mood) {
            case SERENE ->
                new Temper(
                        List.of(Mode.MAJOR, Mode.LYDIAN),
                        List.of(Tempo.SLOW, Tempo.MEDIUM),
                        List.of(Density.SPARSE, Density.FLOWING),
                        List.of(
                                List.of(FLUTE, HARP, PAD),
                                List.of(FLUTE, HARP, CHOIR, BASS),
                                List.of(FIDDLE, HARP, PAD)),
                        0,
                        0.35,
                        0.95,
                        0.35);
            case JOYFUL ->
                new Temper(
                        List.of(Mode.MAJOR, Mode.MIXOLYDIAN),
                        List.of(Tempo.FAST, Tempo.MEDIUM),
                        List.of(Density.BUSY, Density.FLOWING),
                        List.of(
                                List.of(FIDDLE, LUTE, BASS, SHAKER),
                                List.of(FLUTE, LUTE, BASS, SHAKER),
                                List.of(FLUTE, LUTE, BASS, DRUMS)),
                        5,
                        0.6,
                        0.7,
                        0.15);
            case DREAMY ->
                new Temper(
                        List.of(Mode.LYDIAN, Mode.MAJOR),
                        List.of(Tempo.SLOW, Tempo.MEDIUM),
                        List.of(Density.FLOWING, Density.SPARSE),
                        List.of(List.of(BELLS, HARP, PAD), List.of(BELLS, HARP, CHOIR), List.of(BELLS, PAD, BASS)),
                        4,
                        0.35,
                        1,
                        0.6);
            case MYSTERIOUS ->
                new Temper(
                        List.of(Mode.DORIAN, Mode.HARMONIC_MINOR),
                        List.of(Tempo.MEDIUM, Tempo.SLOW),
                        List.of(Density.SPARSE, Density.FLOWING),
                        List.of(
                                List.of(BELLS, LUTE, CHOIR),
                                List.of(FLUTE, LUTE, PAD, BASS),
                                List.of(FLUTE, HARP, CHOIR)),
                        -3,
                        0.4,
                        0.8,
                        0.5);
            case EPIC ->
                new Temper(
                        List.of(Mode.MINOR, Mode.MIXOLYDIAN),
                        List.of(Tempo.FAST, Tempo.MEDIUM),
                        List.of(Density.BUSY, Density.FLOWING),
                        List.of(
                                List.of(HORN, STRINGS, CHOIR, BASS, DRUMS),
                                List.of(HORN, STRINGS, BASS, DRUMS),
                                List.of(FIDDLE, STRINGS, CHOIR, DRUMS)),
                        0,
                        1,
                        0.85,
                        0.3);
            case MELANCHOLY ->
                new Temper(
                        List.of(Mode.MINOR, Mode.DORIAN),
                        List.of(Tempo.SLOW, Tempo.MEDIUM),
                        List.of(Density.FLOWING, Density.SPARSE),
                        List.of(List.of(FIDDLE, HARP, PAD), List.of(FIDDLE, LUTE, BASS), List.of(FLUTE, HARP, CHOIR)),
                        -2,
                        0.4,
                        1,
                        0.35);
            case OMINOUS ->
                new Temper(
                        List.of(Mode.PHRYGIAN, Mode.HARMONIC_MINOR),
                        List.of(Tempo.SLOW, Tempo.MEDIUM),
                        List.of(Density.SPARSE, Density.FLOWING),
                        List.of(
                                List.of(HORN, CHOIR, BASS, DRUMS),
                                List.of(HORN, PAD, BASS, DRUMS),
                                List.of(FIDDLE, CHOIR, BASS, DRUMS)),
                        -9,
                        0.75,
                        1,
                        0.5);
            case TENSE ->
                new Temper(
                        List.of(Mode.HARMONIC_MINOR, Mode.PHRYGIAN),
                        List.of(Tempo.FAST, Tempo.MEDIUM),
                        List.of(Density.BUSY, Density.FLOWING),
                        List.of(
                                List.of(FIDDLE, STRINGS, BASS, SHAKER),
                                List.of(BELLS, STRINGS, BASS, DRUMS),
                                List.of(HORN, STRINGS, BASS, SHAKER)),
                        -4,
                        0.7,
                        0.45,
                        0.12);
        };
    }
}
