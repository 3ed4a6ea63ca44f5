package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/*
 * HDBSCAN*: R. Campello, D. Moulavi and J. Sander, PAKDD 2013; with the excess of mass and the probabilities of their article in
 * ACM TKDD 10, 2015, and of L. McInnes and J. Healy, ICDMW 2017. Distances are those between the ends of vectors of length one.
 * Links that are equally far go at once, as the first article has it, so that the answer knows no order of the points; where one
 * point holds two clusters together, it belongs to neither. Others cut such links one by one and give it to one of them.
 */

/**
 * Finds clusters where vectors of length one lie denser than around them, as many as there are and of any form, and leaves out what
 * belongs to none. Every pair is compared, in memory that grows with the number of vectors alone. The same vectors give the same
 * bits, on any number of threads. May be shared between threads.
 */
public final class Density {

    private final DensityOptions options;
    private final Crew crew;

    /** Works on the calling thread alone. */
    public Density(DensityOptions options) {
        this(options, Crew.alone());
    }

    /** Works on the calling thread, and on these as far as they are free; they stay open. */
    public Density(DensityOptions options, ExecutorService threads) {
        this(options, new Crew(Optional.of(threads)));
    }

    Density(DensityOptions options, Crew crew) {
        this.options = options;
        this.crew = crew;
    }

    /**
     * @throws IllegalArgumentException for no rows, or rows that are not vectors of length one and of one dimension
     * @throws CancelledException when the thread is interrupted
     */
    public Clumps find(float[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There is nothing to cluster: these are no vectors.");
        }
        Directions.require(rows, rows[0].length);
        return find(Points.alone(rows));
    }

    /** Points that stand for several vectors are as large as that, but no denser. */
    Clumps find(Points points) {
        int vectors = points.vectors();
        Surroundings surroundings = Surroundings.of(points, options.neighboursAmong(vectors), crew);
        Dendrogram dendrogram = Dendrogram.of(points, SpanningTree.of(points, surroundings, crew));
        return Clumps.of(CondensedTree.of(dendrogram, surroundings, options.smallestAmong(vectors)), points.size());
    }
}
