package dev.loreboard.vector.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/*
 * Lloyd's iterations on a sphere: every point goes to the centroid with which it has the largest product, and every centroid
 * becomes the mean direction of its points. I. Dhillon and D. Modha, Machine Learning 42, 2001.
 */

/** One start of {@link KMeans}. For one thread. */
final class Lloyd {

    private final Points points;
    private final Apart apart;
    private final Crew crew;
    private final int[] labels;
    private final float[] nearness;
    private final Choices choices;

    Lloyd(Points points, Apart apart, Crew crew) {
        this.points = points;
        this.apart = apart;
        this.crew = crew;
        this.labels = new int[points.size()];
        this.nearness = new float[points.size()];
        this.choices = new Choices(points.size());
    }

    /** Goes on until no point moves, or as often as that. */
    Parted from(float[][] beginning, int most) {
        float[][] centroids = beginning;
        List<Sum> sums = List.of();
        Drift drift = Drift.unknown();
        int iteration = 0;
        boolean moved = true;
        while (moved && iteration < most) {
            int[] before = labels.clone();
            choose(centroids, drift);
            moved = iteration == 0 || !Arrays.equals(before, labels);
            if (moved) {
                sums = sums(centroids.length);
                float[][] next = centroids(sums);
                drift = Drift.between(centroids, next);
                centroids = next;
            }
            iteration++;
        }
        return new Parted(labels.clone(), centroids, sums, iteration);
    }

    private void choose(float[][] centroids, Drift drift) {
        Nearest nearest = new Nearest(points, centroids, drift);
        crew.run(points.parts(), part -> nearest.find(part, choices));
        choices.copyTo(labels, nearness);
        apart.settle(points, centroids, labels, nearness);
        EmptyClusters.fill(labels, nearness, centroids.length);
    }

    private List<Sum> sums(int clusters) {
        Sum[][] parts = new Sum[points.parts()][];
        crew.run(parts.length, part -> parts[part] = sumsOf(part, clusters));
        for (int part = 1; part < parts.length; part++) {
            for (int cluster = 0; cluster < clusters; cluster++) {
                parts[0][cluster].add(parts[part][cluster]);
            }
        }
        return List.of(parts[0]);
    }

    private Sum[] sumsOf(int part, int clusters) {
        Sum[] sums = IntStream.range(0, clusters)
                .mapToObj(cluster -> new Sum(points.dimension()))
                .toArray(Sum[]::new);
        for (int point = points.firstOf(part); point < points.firstOf(part + 1); point++) {
            sums[labels[point]].add(points.values(), points.start(point), points.weight(point));
        }
        return sums;
    }

    private float[][] centroids(List<Sum> sums) {
        float[][] centroids = new float[sums.size()][];
        for (int cluster = 0; cluster < centroids.length; cluster++) {
            int number = cluster;
            centroids[cluster] = sums.get(cluster).direction().orElseGet(() -> anyOf(number));
        }
        return centroids;
    }

    /** Points that cancel each other out have no middle; the first stands for them. */
    private float[] anyOf(int cluster) {
        return points.row(IntStream.range(0, labels.length)
                .filter(point -> labels[point] == cluster)
                .findFirst()
                .orElseThrow());
    }
}
