package dev.loreboard.vector.taste;

import java.time.Duration;

/**
 * How a taste is learned.
 *
 * @param halfLife after which a response counts half
 * @param likeness of any two entries of the collection, beside which those of one interest are alike
 * @param interests how many there are at most; the lightest are left out
 */
public record TasteOptions(Duration halfLife, Likeness likeness, int interests) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SEVERAL = 8;

    public TasteOptions {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("Responses fade over some time, not over " + halfLife + ".");
        }
        if (interests < 1) {
            throw new IllegalArgumentException("There is at least one interest, not " + interests + ".");
        }
    }

    /** @param likeness as {@link Likeness#in} finds it in a collection */
    public static TasteOptions of(Likeness likeness) {
        return new TasteOptions(MONTH, likeness, SEVERAL);
    }

    public TasteOptions halfLife(Duration time) {
        return new TasteOptions(time, likeness, interests);
    }

    public TasteOptions interests(int most) {
        return new TasteOptions(halfLife, likeness, most);
    }
}
