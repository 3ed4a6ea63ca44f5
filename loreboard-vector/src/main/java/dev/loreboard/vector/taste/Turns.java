package dev.loreboard.vector.taste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * The next turn goes to whoever has the greatest weight / (turns + 1): the method by which seats are given to parties, after D'Hondt.
 */

/** Several lists of recommendations become one, in which each has its share from the first place on. */
final class Turns {

    private final List<Share> shares = new ArrayList<>();
    private final Map<String, Recommendation> chosen = new LinkedHashMap<>();

    private static final class Share {

        private final double weight;
        private final Deque<Recommendation> left;
        private int turns;

        Share(double weight, List<Recommendation> candidates) {
            this.weight = weight;
            this.left = new ArrayDeque<>(candidates);
        }

        double claim() {
            return weight / (turns + 1);
        }
    }

    /** Those that come first are asked first where two have the same claim. */
    void add(double weight, List<Recommendation> candidates) {
        shares.add(new Share(weight, candidates));
    }

    /** Goes on until so many are chosen, or nothing is left. */
    void takeUpTo(int count) {
        while (chosen.size() < count) {
            Share next = shares.stream()
                    .filter(share -> !share.left.isEmpty())
                    .max(Comparator.comparingDouble(Share::claim))
                    .orElse(null);
            if (next == null) {
                return;
            }
            Recommendation first = next.left.removeFirst();
            if (chosen.putIfAbsent(first.id(), first) == null) {
                next.turns++;
            }
        }
    }

    /** Takes so many of these, if there are as many that are not chosen yet. */
    void take(int count, List<Recommendation> others) {
        others.stream()
                .filter(other -> !chosen.containsKey(other.id()))
                .limit(count)
                .toList()
                .forEach(other -> chosen.put(other.id(), other));
    }

    List<Recommendation> chosen() {
        return List.copyOf(chosen.values());
    }
}
