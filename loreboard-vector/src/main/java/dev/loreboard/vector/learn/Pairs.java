package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Pairs as numbers. What is equal is one and the same, so that it is never held against itself. */
final class Pairs {

    /** A pair by the places of its two sides. */
    record Link(int from, int to, double weight) {}

    private final List<double[]> sources;
    private final List<double[]> targets;
    private final List<Link> links;

    private Pairs(List<double[]> sources, List<double[]> targets, List<Link> links) {
        this.sources = sources;
        this.targets = targets;
        this.links = links;
    }

    static Pairs of(List<Pair> pairs) {
        EmbeddingSpace from = pairs.getFirst().from().space();
        EmbeddingSpace to = pairs.getFirst().to().space();
        Map<Embedding, Integer> sources = new LinkedHashMap<>();
        Map<Embedding, Integer> targets = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (Pair pair : pairs) {
            from.requireSame(pair.from().space(), "The pairs");
            to.requireSame(pair.to().space(), "The pairs");
            links.add(new Link(place(sources, pair.from()), place(targets, pair.to()), pair.weight()));
        }
        return new Pairs(numbers(sources), numbers(targets), List.copyOf(links));
    }

    private static int place(Map<Embedding, Integer> places, Embedding embedding) {
        return places.computeIfAbsent(embedding, unseen -> places.size());
    }

    private static List<double[]> numbers(Map<Embedding, Integer> places) {
        return places.keySet().stream().map(Pairs::numbers).toList();
    }

    static double[] numbers(Embedding embedding) {
        double[] values = new double[embedding.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = embedding.at(i);
        }
        return values;
    }

    List<Link> links() {
        return links;
    }

    double[] source(int place) {
        return sources.get(place);
    }

    double[] target(int place) {
        return targets.get(place);
    }

    int targets() {
        return targets.size();
    }

    /** Those of some sources drawn by chance, and those of all others. */
    Split split(double held, SplittableRandom chance) {
        List<Integer> order = shuffled(sources.size(), chance);
        Set<Integer> aside = new HashSet<>(order.subList(0, (int) Math.round(held * sources.size())));
        return new Split(
                links.stream().filter(link -> !aside.contains(link.from())).toList(),
                links.stream().filter(link -> aside.contains(link.from())).toList());
    }

    /** Pairs to learn from, and pairs to see whether it was learned. */
    record Split(List<Link> taught, List<Link> held) {}

    static List<Integer> shuffled(int count, SplittableRandom chance) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(chance.nextInt(i + 1), i);
        }
        return order;
    }
}
