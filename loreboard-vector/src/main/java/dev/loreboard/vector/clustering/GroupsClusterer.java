package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/**
 * Clusters in the way that suits what is known of the number of clusters.
 *
 * <p>{@link Groups.Given} and {@link Groups.Between} are answered by {@link KMeans}: each point goes to the cluster whose middle is
 * nearest by cosine, and of several numbers that with the greatest mean silhouette is taken, or the smaller one of equals.
 *
 * <p>{@link Groups.Found} is answered by {@link Density}: clusters are where points lie denser than around them, and what is not
 * within reach of one is an outlier. Where points lie so evenly that it finds no clusters, or leaves out more than half, there
 * are no outliers, and k-means tries up to the square root of the number of points, 64 at most. Of more than 20,000 points so
 * many are drawn by the seed to find the clusters.
 *
 * <p>Points that a person put together are clustered as one, and never an outlier. Points put apart choose one after the other
 * the nearest cluster that is free; where the wanted number does not suffice for that, there are more clusters. Where density
 * has them in one cluster, only the first of them stays there.
 */
public final class GroupsClusterer implements Clusterer {

    private static final int MOST_IN_PAIRS = 20_000;

    private final ByKMeans kmeans;
    private final ByDensity density;

    /** Works on the calling thread alone. */
    public GroupsClusterer(GroupsOptions options) {
        this(options, Optional.empty());
    }

    /** Works on the calling thread, and on these as far as they are free; they stay open. */
    public GroupsClusterer(GroupsOptions options, ExecutorService threads) {
        this(options, Optional.of(threads));
    }

    GroupsClusterer(GroupsOptions options, Optional<ExecutorService> threads) {
        Crew crew = new Crew(threads);
        this.kmeans = new ByKMeans(new KMeans(options.kmeans(), crew), crew);
        this.density = new ByDensity(new Density(options.density(), crew), crew, MOST_IN_PAIRS);
    }

    @Override
    public Clustering cluster(ClusterRequest request) {
        CancelledException.throwIfInterrupted("The clustering");
        Blocks blocks = Blocks.of(request);
        Points points = blocks.points();
        Apart apart = blocks.apart();
        long seed = request.seed();
        int[] labels = switch (request.groups()) {
            case Groups.Given given -> kmeans.labels(points, apart, given.count(), given.count(), seed);
            case Groups.Between between -> kmeans.labels(points, apart, between.least(), between.most(), seed);
            case Groups.Found found ->
                density.labels(points, seed)
                        .map(dense -> blocks.keepTogether(apart.leave(dense)))
                        .orElseGet(() -> kmeans.found(points, apart, seed));
        };
        return answer(blocks.entries(), labels, request);
    }

    private static Clustering answer(List<List<Entry>> entries, int[] labels, ClusterRequest request) {
        Map<Integer, List<Entry>> groups = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        for (int block = 0; block < labels.length; block++) {
            if (labels[block] == Clumps.OUTSIDE) {
                entries.get(block).forEach(entry -> outside.add(entry.id()));
            } else {
                groups.computeIfAbsent(labels[block], label -> new ArrayList<>())
                        .addAll(entries.get(block));
            }
        }
        return new Clustering(Named.largestFirst(List.copyOf(groups.values()), request.previous()), outside);
    }
}
