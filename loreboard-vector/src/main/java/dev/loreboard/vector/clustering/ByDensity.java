package dev.loreboard.vector.clustering;

import java.util.Arrays;
import java.util.Optional;

/**
 * Labels points by {@link Density}, where that tells much: where it finds clusters, and leaves out no more than half. Points within
 * {@link Reach} of a cluster join it. Of very many points, some are drawn and clustered; the others are only within reach or not.
 *
 * @param most of so many points each pair is compared
 */
record ByDensity(Density density, Crew crew, int most) {

    /** Nothing where density does not tell. */
    Optional<int[]> labels(Points points, long seed) {
        int[] drawn = points.drawn(most, seed);
        Points some = points.only(drawn);
        Clumps clumps = density.find(some);
        if (clumps.clusters() == 0 || 2 * outside(some, clumps) > some.vectors()) {
            return Optional.empty();
        }
        int[] labels = new int[points.size()];
        Arrays.fill(labels, Clumps.OUTSIDE);
        for (int place = 0; place < drawn.length; place++) {
            labels[drawn[place]] = clumps.label(place);
        }
        return Optional.of(Reach.of(points, labels, clumps, crew));
    }

    private static int outside(Points points, Clumps clumps) {
        int outside = 0;
        for (int point = 0; point < points.size(); point++) {
            outside += clumps.label(point) == Clumps.OUTSIDE ? points.count(point) : 0;
        }
        return outside;
    }
}
