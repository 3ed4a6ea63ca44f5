package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/*
 * Some words are near to everything, so a word is judged by how much nearer the members are to it than all points, in the word's own
 * deviations. That makes it telling, but not true: of a cluster of twelve colours the most telling one may be that of a third. So words that
 * most members take for true, being nearer to them than to any other of their kind, come before those that are only telling. A word that all
 * points take for true, as in a collection of nothing but landscapes, tells nothing however true it is. Among the words that are left, one that
 * a third of the members take for true names a cluster better than one that tells more and is true of none.
 */

/** Gives clusters names from words, by a model that reads them into the space of the points. May be shared between threads. */
public final class ClusterNames {

    private static final int WORDS = 5;
    private static final double ODDLY = 2;
    private static final double TELLING = 0.25;
    private static final Comparator<NamedCluster.Telling> BEST_FIRST = Comparator.comparing(
                    (NamedCluster.Telling word) -> !isName(word))
            .thenComparing(Comparator.comparingDouble(ClusterNames::worth).reversed())
            .thenComparing(NamedCluster.Telling::word);

    private final List<ReadKind> kinds;

    private ClusterNames(List<ReadKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Reads the words.
     *
     * @throws IllegalArgumentException for no kinds
     */
    public static ClusterNames among(List<WordKind> kinds, Embedder embedder) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Names come from at least one kind of words, and there is none.");
        }
        return new ClusterNames(
                kinds.stream().map(kind -> ReadKind.of(kind, embedder)).toList());
    }

    /**
     * The clusters in their order, with their words.
     *
     * @param points that were clustered, members and outliers
     * @throws IllegalArgumentException for a member that is not among the points
     * @throws dev.loreboard.api.failure.SpaceMismatchException for points of another space than the words
     */
    public List<NamedCluster> name(Clustering clustering, List<Entry> points) {
        List<Embedding> embeddings = points.stream().map(Entry::embedding).toList();
        List<int[]> members = members(clustering, points);
        List<List<NamedCluster.Telling>> told = members.stream()
                .<List<NamedCluster.Telling>>map(some -> new ArrayList<>())
                .toList();
        for (ReadKind kind : kinds) {
            for (WordFit fit : kind.fits(embeddings)) {
                for (int cluster = 0; cluster < told.size(); cluster++) {
                    told.get(cluster).add(fit.of(members.get(cluster)));
                }
            }
        }
        return IntStream.range(0, told.size())
                .mapToObj(place -> {
                    Cluster cluster = clustering.clusters().get(place);
                    return new NamedCluster(
                            cluster,
                            told.get(place).stream()
                                    .sorted(BEST_FIRST)
                                    .limit(WORDS)
                                    .toList(),
                            odd(cluster, members.get(place), embeddings));
                })
                .toList();
    }

    private static boolean isName(NamedCluster.Telling word) {
        return word.isTrueOfMost() && word.lift() >= TELLING;
    }

    private static double worth(NamedCluster.Telling word) {
        return isName(word) ? word.lift() : word.lift() * word.share();
    }

    /** The places of the members of each cluster among the points. */
    private static List<int[]> members(Clustering clustering, List<Entry> points) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < points.size(); place++) {
            places.put(points.get(place).id(), place);
        }
        return clustering.clusters().stream()
                .map(cluster -> cluster.members().stream()
                        .mapToInt(member -> place(places, member))
                        .toArray())
                .toList();
    }

    private static int place(Map<String, Integer> places, String member) {
        Integer place = places.get(member);
        if (place == null) {
            throw new IllegalArgumentException(
                    "The member \"" + member + "\" is not among the points. Give all points that were clustered.");
        }
        return place;
    }

    /** Members come nearest to the middle first, so the odd ones stand last. */
    private static List<String> odd(Cluster cluster, int[] members, List<Embedding> points) {
        double[] nearness = IntStream.of(members)
                .mapToDouble(member -> cluster.centroid().similarityTo(points.get(member)))
                .toArray();
        Spread own = Spread.of(nearness);
        return IntStream.range(0, nearness.length)
                .map(place -> nearness.length - 1 - place)
                .filter(place -> own.deviations(nearness[place]) < -ODDLY)
                .mapToObj(cluster.members()::get)
                .toList();
    }
}
