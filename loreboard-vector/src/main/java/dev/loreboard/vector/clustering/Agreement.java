package dev.loreboard.vector.clustering;

import java.util.HashMap;
import java.util.Map;

/*
 * L. Hubert and P. Arabie, Journal of Classification 2, 1985.
 */

/**
 * How far two clusterings agree about which pairs belong together, adjusted for chance: 1 when they are the same, 0 when they
 * agree as often as chance would.
 */
final class Agreement {

    private Agreement() {}

    /** The number of a vector's cluster in both. */
    private record Both(int one, int other) {}

    static double adjustedRand(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("Two clusterings of the same vectors are compared, not one of "
                    + one.length + " and one of " + other.length + ".");
        }
        Map<Integer, Long> ofOne = new HashMap<>();
        Map<Integer, Long> ofOther = new HashMap<>();
        Map<Both, Long> ofBoth = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            ofOne.merge(one[i], 1L, Long::sum);
            ofOther.merge(other[i], 1L, Long::sum);
            ofBoth.merge(new Both(one[i], other[i]), 1L, Long::sum);
        }
        double together = pairs(ofBoth);
        double expected = pairs(ofOne) * pairs(ofOther) / Math.max(1, pairs(one.length));
        double most = (pairs(ofOne) + pairs(ofOther)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToDouble(Agreement::pairs).sum();
    }

    private static double pairs(long size) {
        return size * (size - 1) / 2.0;
    }
}
