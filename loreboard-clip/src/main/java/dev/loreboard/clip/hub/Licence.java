package dev.loreboard.clip.hub;

import java.util.Locale;

/**
 * What somebody who made a model lets others do with it.
 *
 * @param name as its maker calls it, for example "MIT"
 * @param text where it can be read
 */
public record Licence(String name, Terms terms, String text) {

    /** What it comes to for who earns money. */
    public enum Terms {
        /** Commercial use is allowed, within what the licence says. */
        COMMERCIAL,
        /** Commercial use is forbidden. */
        NON_COMMERCIAL,
        /** Nobody here has read it. */
        UNREAD;

        /** As it is written in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Terms parse(String text) {
            for (Terms terms : values()) {
                if (terms.toString().equals(text)) {
                    return terms;
                }
            }
            throw new IllegalArgumentException("No terms are called \"" + text + "\".");
        }
    }
}
