package dev.loreboard.vector.pgvector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a version of pgvector can do. */
record PgvectorVersion(int major, int minor) {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");

    /** An unknown form counts as the oldest. */
    static PgvectorVersion of(String text) {
        Matcher version = VERSION.matcher(text);
        return version.matches()
                ? new PgvectorVersion(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))
                : new PgvectorVersion(0, 0);
    }

    /** Vectors of half the precision. */
    boolean hasHalves() {
        return isAtLeast(7);
    }

    /** An index that goes on looking when a filter lets in too few. */
    boolean looksOn() {
        return isAtLeast(8);
    }

    private boolean isAtLeast(int wanted) {
        return major > 0 || minor >= wanted;
    }
}
