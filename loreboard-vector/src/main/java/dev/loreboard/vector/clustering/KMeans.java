package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * Parts vectors of length one into so many clusters that each vector is near to the mean direction of its own: spherical
 * k-means, begun by k-means++. The same vectors and seed give the same bits, on any number of threads. May be shared between
 * threads.
 */
public final class KMeans {

    private final KMeansOptions options;
    private final Crew crew;

    /** Works on the calling thread alone. */
    public KMeans(KMeansOptions options) {
        this(options, Crew.alone());
    }

    /** Works on the calling thread, and on these as far as they are free; they stay open. */
    public KMeans(KMeansOptions options, ExecutorService threads) {
        this(options, new Crew(Optional.of(threads)));
    }

    KMeans(KMeansOptions options, Crew crew) {
        this.options = options;
        this.crew = crew;
    }

    /**
     * The best end of several starts.
     *
     * @throws IllegalArgumentException for fewer rows than clusters, or rows that are not vectors of length one and of one
     *     dimension
     * @throws CancelledException when the thread is interrupted
     */
    public Parted part(float[][] rows, int clusters, long seed) {
        requireEnough(rows, clusters);
        return part(Points.alone(rows), Apart.nobody(), clusters, seed);
    }

    /** One start, from these centroids; otherwise like {@link #part(float[][], int, long)}. */
    public Parted partFrom(float[][] centroids, float[][] rows) {
        requireEnough(rows, centroids.length);
        Directions.require(centroids, rows[0].length);
        return new Lloyd(Points.alone(rows), Apart.nobody(), crew).from(centroids, options.iterations());
    }

    Parted part(Points points, Apart apart, int clusters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, options.starts())
                .mapToObj(start -> {
                    float[][] beginning = Seeding.of(points, clusters, crew, random.split());
                    return new Lloyd(points, apart, crew).from(beginning, options.iterations());
                })
                .max(Comparator.comparingDouble(Parted::cohesion))
                .orElseThrow();
    }

    private static void requireEnough(float[][] rows, int clusters) {
        if (clusters < 1 || rows.length < clusters) {
            throw new IllegalArgumentException(rows.length + " vectors cannot be parted into " + clusters
                    + " clusters: there are as many clusters as vectors at most, and one at least.");
        }
        Directions.require(rows, rows[0].length);
    }
}
