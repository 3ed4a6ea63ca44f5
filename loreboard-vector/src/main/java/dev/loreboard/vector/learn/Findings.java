package dev.loreboard.vector.learn;

import dev.loreboard.vector.learn.Pairs.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether targets of pairs that were kept aside are found. */
final class Findings {

    private final Pairs pairs;
    private final List<Link> held;
    private final int limit;
    private final Map<Integer, Set<Integer>> own;

    Findings(Pairs pairs, List<Link> held, int limit) {
        this.pairs = pairs;
        this.held = held;
        this.limit = limit;
        this.own = held.stream()
                .collect(Collectors.groupingBy(Link::from, Collectors.mapping(Link::to, Collectors.toSet())));
    }

    /** The share of pairs whose target is among the nearest, where other targets of the same source do not stand in the way. */
    double share(Layers layers) {
        return held.stream().filter(link -> isFound(layers, link)).count() / (double) held.size();
    }

    /** How near the sources come to their own targets, as the mean cosine. */
    double nearness(Layers layers) {
        return held.stream()
                .mapToDouble(link -> Contrast.product(
                        layers.forward(pairs.source(link.from())).getLast(), pairs.target(link.to())))
                .average()
                .orElseThrow();
    }

    private boolean isFound(Layers layers, Link link) {
        double[] mapped = layers.forward(pairs.source(link.from())).getLast();
        double likeness = Contrast.product(mapped, pairs.target(link.to()));
        Set<Integer> others = own.getOrDefault(link.from(), Set.of());
        int nearer = 0;
        for (int target = 0; target < pairs.targets() && nearer < limit; target++) {
            boolean isOther = target != link.to() && !others.contains(target);
            nearer += isOther && Contrast.product(mapped, pairs.target(target)) >= likeness ? 1 : 0;
        }
        return nearer < limit;
    }
}
