package dev.loreboard.clip.audio;

/** A class of sounds that a model tells apart, as a word under a facet. */
record SoundClass(String facet, String label) {

    static final String INSTRUMENTS = "instruments";
    static final String MOODS = "moods";
    static final String GENRES = "genres";
    static final String SOUNDS = "sounds";
}
