package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.List;

/** What plays. */
public enum Instrument implements Fact {
    FLUTE(Part.TUNE, 72, "flute", "a wooden flute", "a pipe"),
    HORN(Part.TUNE, 60, "horn", "a horn", "brass"),
    FIDDLE(Part.TUNE, 69, "fiddle", "a violin", "a bowed string"),
    BELLS(Part.TUNE, 79, "bells", "chimes", "a music box"),
    HARP(Part.FIGURE, 64, "harp", "a plucked harp"),
    LUTE(Part.FIGURE, 60, "lute", "a guitar", "plucked strings"),
    STRINGS(Part.FIGURE, 60, "strings", "a string orchestra", "bowed strings"),
    CHOIR(Part.PAD, 60, "choir", "voices", "a humming choir"),
    PAD(Part.PAD, 60, "pad", "a soft synthesizer", "a warm drone"),
    BASS(Part.BASS, 38, "bass", "a deep string"),
    DRUMS(Part.BEAT, 0, "drums", "percussion", "beaten drums"),
    SHAKER(Part.BEAT, 0, "shaker", "a rattle", "a tambourine");

    /** What an instrument is there for. */
    enum Part {
        TUNE,
        FIGURE,
        PAD,
        BASS,
        BEAT
    }

    private final Part part;
    private final int centre;
    private final String word;
    private final List<String> synonyms;

    Instrument(Part part, int centre, String word, String... synonyms) {
        this.part = part;
        this.centre = centre;
        this.word = word;
        this.synonyms = List.of(synonyms);
    }

    Part part() {
        return part;
    }

    /** The pitch around which it plays, as MIDI numbers it. */
    int centre() {
        return centre;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
