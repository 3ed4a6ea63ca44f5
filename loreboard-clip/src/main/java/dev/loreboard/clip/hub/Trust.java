package dev.loreboard.clip.hub;

import java.util.Locale;

/** What a file was compared with when it came. */
public enum Trust {
    /** A hash that stands in the catalogue. */
    CATALOGUE,
    /** A hash that the hub had named before it sent the bytes. */
    HUB,
    /** Nothing: the first bytes that came are the ones that are checked for ever after. */
    FIRST_USE;

    /** As it is written in files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Trust parse(String text) {
        for (Trust trust : values()) {
            if (trust.toString().equals(text)) {
                return trust;
            }
        }
        throw new IllegalArgumentException("No trust is called \"" + text + "\".");
    }
}
