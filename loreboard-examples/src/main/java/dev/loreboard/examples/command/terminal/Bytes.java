package dev.loreboard.examples.command.terminal;

import java.util.Locale;

/** How people write how much it is. */
public final class Bytes {

    private static final long KILO = 1000;

    private Bytes() {}

    public static String write(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        } else if (bytes < KILO * KILO) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        } else if (bytes < KILO * KILO * KILO) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
