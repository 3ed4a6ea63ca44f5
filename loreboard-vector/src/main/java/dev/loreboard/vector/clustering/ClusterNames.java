package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/*
 * Some words are near to everything, so a word is judged by how much nearer the members are to it than all points, in the word's own
 * deviations.
 */

/** Gives clusters names from a list of words, by a model that reads them into the space of the points. May be shared between threads. */
public final class ClusterNames {

    private static final int WORDS = 5;
    private static final double ODDLY = 2;

    private final Map<String, Embedding> words;

    private ClusterNames(Map<String, Embedding> words) {
        this.words = words;
    }

    /**
     * Reads the words.
     *
     * @param prompt what a word is put into, like {@code "a picture of %s"}
     * @throws IllegalArgumentException for no words, or a prompt without a place for one
     */
    public static ClusterNames among(List<String> words, String prompt, Embedder embedder) {
        if (words.isEmpty() || !prompt.contains("%s")) {
            throw new IllegalArgumentException(
                    "Names come from at least one word and a prompt with a place for it, like \"a picture of %s\", not from "
                            + words.size() + " words and \"" + prompt + "\".");
        }
        List<Embedding> read = embedder.embedAll(
                words.stream().map(word -> Text.of(prompt.replace("%s", word))).toList());
        Map<String, Embedding> known = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            known.put(words.get(i), read.get(i));
        }
        return new ClusterNames(known);
    }

    /**
     * The clusters in their order, with their words.
     *
     * @param points that were clustered, members and outliers
     * @throws IllegalArgumentException for a member that is not among the points
     * @throws dev.loreboard.api.failure.SpaceMismatchException for points of another space than the words
     */
    public List<NamedCluster> name(Clustering clustering, List<Entry> points) {
        Map<String, Embedding> known = new LinkedHashMap<>();
        points.forEach(point -> known.put(point.id(), point.embedding()));
        for (Cluster cluster : clustering.clusters()) {
            for (String member : cluster.members()) {
                if (!known.containsKey(member)) {
                    throw new IllegalArgumentException("The member \"" + member
                            + "\" is not among the points. Give all points that were clustered.");
                }
            }
        }
        Map<String, Spread> spreads = new HashMap<>();
        words.forEach((word, embedding) ->
                spreads.put(word, Spread.of(known.values().stream().mapToDouble(embedding::similarityTo))));
        return clustering.clusters().stream()
                .map(cluster -> named(cluster, known, spreads))
                .toList();
    }

    private NamedCluster named(Cluster cluster, Map<String, Embedding> known, Map<String, Spread> spreads) {
        List<Embedding> members = cluster.members().stream()
                .map(member -> Objects.requireNonNull(known.get(member)))
                .toList();
        List<NamedCluster.Telling> telling = words.entrySet().stream()
                .map(word -> new NamedCluster.Telling(
                        word.getKey(),
                        lift(word.getValue(), members, Objects.requireNonNull(spreads.get(word.getKey())))))
                .sorted(Comparator.comparingDouble(NamedCluster.Telling::lift)
                        .reversed()
                        .thenComparing(NamedCluster.Telling::word))
                .limit(WORDS)
                .toList();
        return new NamedCluster(cluster, telling, odd(cluster, members));
    }

    private static double lift(Embedding word, List<Embedding> members, Spread all) {
        return members.stream()
                .mapToDouble(word::similarityTo)
                .map(all::deviations)
                .average()
                .orElseThrow();
    }

    /** Members come nearest to the middle first, so the odd ones stand last. */
    private static List<String> odd(Cluster cluster, List<Embedding> members) {
        double[] nearness =
                members.stream().mapToDouble(cluster.centroid()::similarityTo).toArray();
        Spread own = Spread.of(DoubleStream.of(nearness));
        return IntStream.range(0, nearness.length)
                .map(place -> nearness.length - 1 - place)
                .filter(place -> own.deviations(nearness[place]) < -ODDLY)
                .mapToObj(cluster.members()::get)
                .toList();
    }

    /** Mean and deviation of some cosines. */
    private record Spread(double mean, double deviation) {

        private static final double LEAST = 1e-6;

        static Spread of(DoubleStream cosines) {
            double[] values = cosines.toArray();
            double mean = DoubleStream.of(values).average().orElse(0);
            double squares = DoubleStream.of(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Spread(mean, Math.max(LEAST, Math.sqrt(squares)));
        }

        double deviations(double cosine) {
            return (cosine - mean) / deviation;
        }
    }
}
