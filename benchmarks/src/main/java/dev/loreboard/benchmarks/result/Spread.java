package dev.loreboard.benchmarks.result;

import java.util.List;
import java.util.Locale;

/** What several rounds gave: the one in the middle, and the lowest and the highest. */
record Spread(double low, double middle, double high) {

    private static final double MILLION = 1e6;

    /** Of at least one number. */
    static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(sorted.getFirst(), middle, sorted.getLast());
    }

    /** With extremes that lie further out by this share. */
    Spread widened(double share) {
        return new Spread(low * (1 - share), middle, high * (1 + share));
    }

    /** Whether no round of one came near a round of the other. */
    boolean isApartFrom(Spread other) {
        return high < other.low || other.high < low;
    }

    @Override
    public String toString() {
        return low == high ? number(middle) : "%s (%s to %s)".formatted(number(middle), number(low), number(high));
    }

    /** With three digits that count, at least. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= MILLION) {
            return number(value / MILLION) + " million";
        }
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.01 ? "%.3f" : "%.2g";
        return String.format(Locale.ROOT, form, value);
    }
}
