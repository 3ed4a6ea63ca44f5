package dev.loreboard.benchmarks.scale;

import java.util.Locale;

/**
 * What searches cost at some moment, one after another on one thread.
 *
 * @param median microseconds for a query at the default settings
 * @param slow microseconds that 95 of 100 queries stay below
 * @param exact microseconds for the same query done exactly
 * @param recall how many of the ten nearest are found by default
 */
record Searching(double median, double slow, double exact, double recall, ProcessMemory memory) {

    /** The median, and what 95 of 100 stay below. */
    String times() {
        return millis(median) + " (" + millis(slow) + ")";
    }

    static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1000);
    }
}
