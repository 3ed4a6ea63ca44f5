package dev.loreboard.vector.taste;

import java.time.Duration;

/**
 * How a taste is learned.
 *
 * @param halfLife after which a response counts half
 * @param likeness of two groups of liked entries, as a cosine, from which on they are one interest
 * @param interests how many there are at most; the lightest are left out
 */
public record TasteOptions(Duration halfLife, double likeness, int interests) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SEVERAL = 8;

    public TasteOptions {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("Responses fade over some time, not over " + halfLife + ".");
        }
        if (!(likeness >= -1 && likeness <= 1)) {
            throw new IllegalArgumentException("A likeness lies between -1 and 1, not at " + likeness + ".");
        }
        if (interests < 1) {
            throw new IllegalArgumentException("There is at least one interest, not " + interests + ".");
        }
    }

    /** @param likeness as {@link Likeness#apart} finds it in a collection */
    public static TasteOptions of(double likeness) {
        return new TasteOptions(MONTH, likeness, SEVERAL);
    }

    public TasteOptions halfLife(Duration time) {
        return new TasteOptions(time, likeness, interests);
    }

    public TasteOptions interests(int most) {
        return new TasteOptions(halfLife, likeness, most);
    }
}
