package dev.loreboard.examples.sampler.music;

/** In which order the sections of a piece come; each letter is one of four bars. */
public enum Form {
    AABA,
    ABAB,
    ABAC,
    AABC;

    /** How many different ones there are at most. */
    static final int SECTIONS = 3;

    /** How many bars a section has. */
    static final int BARS = 4;

    /** Which section a bar is in, counted from 0; longer pieces begin again. */
    int section(int bar) {
        return name().charAt(bar / BARS % name().length()) - 'A';
    }
}
