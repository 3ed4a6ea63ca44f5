package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Clusters by {@link KMeans}: each point goes to the cluster whose middle is nearest by cosine.
 *
 * <p>Where the number of clusters is left open, it is that with the greatest mean silhouette by cosine distance, or the smaller
 * one of equals; a single cluster counts as 0. {@link Groups.Found} tries up to the square root of the number of points, 64 at
 * most, and then leaves out points that are alone or no nearer to their cluster than chance.
 *
 * <p>Points that a person put together are parted as one, and points put apart choose one after the other, each the nearest
 * cluster that is free for it. Where the wanted number does not suffice for that, there are more clusters.
 */
public final class KMeansClusterer implements Clusterer {

    private static final int MOST_FOUND = 64;

    private final KMeans kmeans;
    private final Crew crew;

    /** Works on the calling thread alone. */
    public KMeansClusterer(KMeansOptions options) {
        this(options, Optional.empty());
    }

    /** Works on the calling thread, and on these as far as they are free; they stay open. */
    public KMeansClusterer(KMeansOptions options, ExecutorService threads) {
        this(options, Optional.of(threads));
    }

    KMeansClusterer(KMeansOptions options, Optional<ExecutorService> threads) {
        this.crew = new Crew(threads);
        this.kmeans = new KMeans(options, crew);
    }

    /** How few and how many clusters there may be. */
    private record Ends(int least, int most) {

        static Ends of(Groups groups, int points) {
            return switch (groups) {
                case Groups.Given given -> new Ends(given.count(), given.count());
                case Groups.Between between -> new Ends(between.least(), between.most());
                case Groups.Found found -> new Ends(1, Math.min(MOST_FOUND, (int) Math.ceil(Math.sqrt(points))));
            };
        }

        Ends within(int fewest, int points) {
            int highest = Math.clamp(most, fewest, points);
            return new Ends(Math.clamp(least, fewest, highest), highest);
        }
    }

    @Override
    public Clustering cluster(ClusterRequest request) {
        CancelledException.throwIfInterrupted("The clustering");
        Blocks blocks = Blocks.of(request);
        List<List<Entry>> entries = blocks.entries();
        Points points = blocks.points();
        Apart apart = blocks.apart();
        Ends ends = Ends.of(request.groups(), request.points().size()).within(apart.fewestClusters(), points.size());
        int clusters = new Fitting(kmeans, crew, request.seed()).choose(points, ends.least(), ends.most());
        Parted parted = kmeans.part(points, apart, clusters, request.seed());
        return switch (request.groups()) {
            case Groups.Given given -> answer(entries, parted, new BitSet(), request);
            case Groups.Between between -> answer(entries, parted, new BitSet(), request);
            case Groups.Found found -> answer(entries, parted, Outliers.of(points, parted), request);
        };
    }

    private static Clustering answer(
            List<List<Entry>> entries, Parted parted, BitSet outliers, ClusterRequest request) {
        List<List<Entry>> groups = new ArrayList<>();
        for (int cluster = 0; cluster < parted.clusters(); cluster++) {
            groups.add(new ArrayList<>());
        }
        List<String> outside = new ArrayList<>();
        for (int block = 0; block < entries.size(); block++) {
            if (outliers.get(block)) {
                entries.get(block).forEach(entry -> outside.add(entry.id()));
            } else {
                groups.get(parted.label(block)).addAll(entries.get(block));
            }
        }
        groups.removeIf(List::isEmpty);
        return new Clustering(Named.largestFirst(groups, request.previous()), outside);
    }
}
