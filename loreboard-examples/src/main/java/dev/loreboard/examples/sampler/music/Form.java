package dev.loreboard.examples.sampler.music;

/** In which order the sections of a piece come; each letter is one of four bars. */
public enum Form {
    AABA,
    ABAB,
    ABAC,
    AABC;

    /** The letter of a section, of as many as there are; longer pieces begin again. */
    char section(int number) {
        return name().charAt(number % name().length());
    }
}
