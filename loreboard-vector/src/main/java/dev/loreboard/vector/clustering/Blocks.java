package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries that are parted as one: those that a person put together, and equal ones that nobody put apart. For one thread.
 */
final class Blocks {

    private final List<Entry> entries;
    private final int[] leaders; // of each entry, the first of its block or one that leads there
    private final Map<Integer, Set<Integer>> apart = new HashMap<>(); // of leaders

    private Blocks(List<Entry> entries) {
        this.entries = entries;
        this.leaders = new int[entries.size()];
        for (int entry = 0; entry < leaders.length; entry++) {
            leaders[entry] = entry;
        }
    }

    static Blocks of(ClusterRequest request) {
        Blocks blocks = new Blocks(request.points());
        Map<String, Integer> places = new HashMap<>();
        for (int entry = 0; entry < blocks.leaders.length; entry++) {
            places.put(blocks.entries.get(entry).id(), entry);
        }
        for (Pair pair : request.together()) {
            blocks.join(blocks.leader(places.get(pair.one())), blocks.leader(places.get(pair.other())));
        }
        for (Pair pair : request.apart()) {
            blocks.keepApart(blocks.leader(places.get(pair.one())), blocks.leader(places.get(pair.other())));
        }
        blocks.joinEquals();
        return blocks;
    }

    private int leader(int entry) {
        int leader = entry;
        while (leaders[leader] != leader) {
            leader = leaders[leader];
        }
        leaders[entry] = leader;
        return leader;
    }

    private void keepApart(int one, int other) {
        apart.computeIfAbsent(one, leader -> new TreeSet<>()).add(other);
        apart.computeIfAbsent(other, leader -> new TreeSet<>()).add(one);
    }

    /** The earlier leader leads both. */
    private void join(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        leaders[second] = first;
        Set<Integer> moved = first == second ? null : apart.remove(second);
        for (int third : moved == null ? Set.<Integer>of() : moved) {
            apart.getOrDefault(third, Set.of()).remove(second);
            keepApart(first, third);
        }
    }

    private void joinEquals() {
        Map<Embedding, List<Integer>> places = new HashMap<>();
        for (int entry = 0; entry < leaders.length; entry++) {
            List<Integer> equals = places.computeIfAbsent(entries.get(entry).embedding(), place -> new ArrayList<>());
            int leader = leader(entry);
            Set<Integer> elsewhere = apart.getOrDefault(leader, Set.of());
            var equal = equals.stream()
                    .map(this::leader)
                    .filter(other -> !elsewhere.contains(other))
                    .findFirst();
            equal.ifPresentOrElse(other -> join(leader, other), () -> equals.add(leader));
        }
    }

    /** The entries of each block; blocks stand in the order of their first entries. */
    List<List<Entry>> entries() {
        return List.copyOf(members().values());
    }

    private Map<Integer, List<Entry>> members() {
        Map<Integer, List<Entry>> members = new LinkedHashMap<>();
        for (int entry = 0; entry < leaders.length; entry++) {
            members.computeIfAbsent(leader(entry), leader -> new ArrayList<>()).add(entries.get(entry));
        }
        return members;
    }

    /** A point for each block. */
    Points points() {
        List<List<float[]>> vectors = entries().stream()
                .map(block -> block.stream().map(entry -> entry.embedding().toArray()).toList())
                .toList();
        return Points.of(vectors, entries.getFirst().embedding().dimension());
    }

    /** Which of those points are to be apart. */
    Apart apart() {
        Map<Integer, Integer> numbers = new HashMap<>();
        members().keySet().forEach(leader -> numbers.put(leader, numbers.size()));
        Map<Integer, List<Integer>> others = new HashMap<>();
        apart.forEach((leader, elsewhere) ->
                others.put(numbers.get(leader), elsewhere.stream().map(numbers::get).toList()));
        return Apart.of(others);
    }
}
