package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.Kernels;

/*
 * A point that is nearer to its centroid than any other can have come keeps it without being compared: G. Hamerly, SIAM International
 * Conference on Data Mining 2010, with products instead of distances.
 */

/** Finds the nearest centroid of each point, the first among equals. May be shared between threads. */
final class Nearest {

    private static final FloatKernel KERNEL = Kernels.FLOATS;

    /** How much longer than one two vectors may be together. */
    private static final double LENGTHS = 1.002;

    private final Points points;
    private final float[][] centroids;
    private final Drift drift;
    private final Meeting meeting;
    private final double slack;

    /** @param drift of the centroids since these points chose last */
    Nearest(Points points, float[][] centroids, Drift drift) {
        this.points = points;
        this.centroids = centroids;
        this.drift = drift;
        this.meeting = new Meeting(centroids);
        this.slack = 4 * LENGTHS * points.dimension() * 0x1p-24; // two products now, and two that were compared before
    }

    /** Has the points of a part choose. */
    void find(int part, Choices choices) {
        int end = points.firstOf(part + 1);
        Some some = new Some(points.dimension());
        for (int first = points.firstOf(part); first < end; first += Points.STRETCH) {
            CancelledException.throwIfInterrupted("The clustering");
            int behind = Math.min(end, first + Points.STRETCH);
            some.clear();
            for (int point = first; point < behind; point++) {
                if (isInDoubt(point, choices)) {
                    some.add(point);
                }
            }
            if (some.count() == behind - first) {
                meeting.of(points.values(), points.start(first), some, choices);
            } else if (some.count() > 0) {
                meeting.of(some.copied(points), 0, some, choices);
            }
        }
    }

    private boolean isInDoubt(int point, Choices choices) {
        int own = choices.centroid(point);
        float product = KERNEL.product(centroids[own], points.values(), points.start(point));
        return choices.isInDoubt(point, product, drift.ofOthersThan(own), slack);
    }
}
