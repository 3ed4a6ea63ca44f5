package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * k-means++: the first centroid is a point drawn by chance, every further one a point drawn with a chance that is as large as
 * its squared distance to the nearest so far. D. Arthur and S. Vassilvitskii, SODA 2007; their greedy form, which draws several
 * and keeps the one that leaves the least behind.
 */

/** Where {@link KMeans} begins. For one thread. */
final class Seeding {

    private final Points points;
    private final Crew crew;
    private final SplittableRandom random;

    /** The squared distance of each point to the nearest centroid, halved: one less their product. */
    private float[] distances;

    private Seeding(Points points, Crew crew, SplittableRandom random) {
        this.points = points;
        this.crew = crew;
        this.random = random;
        this.distances = new float[points.size()];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
    }

    /** As many different points as there are to be clusters. */
    static float[][] of(Points points, int clusters, Crew crew, SplittableRandom random) {
        Seeding seeding = new Seeding(points, crew, random);
        boolean[] taken = new boolean[points.size()];
        float[][] centroids = new float[clusters][];
        for (int cluster = 0; cluster < clusters; cluster++) {
            Candidate best = cluster == 0 ? seeding.first() : seeding.next(taken, 2 + (int) Math.log(clusters));
            taken[best.point] = true;
            best.distances[best.point] = 0;
            seeding.distances = best.distances;
            centroids[cluster] = points.row(best.point);
        }
        return centroids;
    }

    /** A point, and how far away all points are when it is one more centroid. */
    private static final class Candidate {

        private final int point;
        private final float[] distances;
        private final double left;

        Candidate(int point, float[] distances, double left) {
            this.point = point;
            this.distances = distances;
            this.left = left;
        }
    }

    private Candidate first() {
        return candidate(random.nextInt(points.size()));
    }

    private Candidate next(boolean[] taken, int draws) {
        double total = total(distances, 0, points.size());
        Candidate best = candidate(draw(total, taken));
        for (int another = 1; another < draws; another++) {
            Candidate candidate = candidate(draw(total, taken));
            best = candidate.left < best.left ? candidate : best;
        }
        return best;
    }

    private int draw(double total, boolean[] taken) {
        double target = random.nextDouble() * total;
        int last = -1;
        for (int point = 0; point < taken.length; point++) {
            if (!taken[point]) {
                last = point;
                target -= points.weight(point) * distances[point];
                if (target < 0) {
                    return point;
                }
            }
        }
        return last;
    }

    private Candidate candidate(int centroid) {
        CancelledException.throwIfInterrupted("The clustering");
        float[] closer = new float[points.size()];
        double[] sums = new double[points.parts()];
        float[] row = points.row(centroid);
        crew.run(points.parts(), part -> {
            int end = points.firstOf(part + 1);
            for (int first = points.firstOf(part); first < end; first += Points.STRETCH) {
                approach(row, first, Math.min(end, first + Points.STRETCH), closer);
            }
            sums[part] = total(closer, points.firstOf(part), end);
        });
        return new Candidate(centroid, closer, Arrays.stream(sums).sum());
    }

    private void approach(float[] row, int first, int end, float[] closer) {
        float[] products = new float[FloatKernel.room(end - first)];
        Kernels.FLOATS.products(row, points.values(), points.start(first), products.length, products);
        for (int point = first; point < end; point++) {
            closer[point] = Math.min(distances[point], Math.max(0, 1 - products[point - first]));
        }
    }

    private double total(float[] some, int first, int end) {
        double total = 0;
        for (int point = first; point < end; point++) {
            total += points.weight(point) * some[point];
        }
        return total;
    }
}
