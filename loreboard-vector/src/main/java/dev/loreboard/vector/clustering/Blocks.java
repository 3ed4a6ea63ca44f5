package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries that are parted as one: those that a person put together, and equal ones that nobody put apart. For one thread.
 */
final class Blocks {

    private final List<Entry> entries;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] leaders; // of each entry, the first of its block or one that leads there
    private final Map<Integer, Set<Integer>> apart = new HashMap<>(); // of leaders
    private final Set<String> together = new HashSet<>(); // whom a person put together with others

    private Blocks(List<Entry> entries) {
        this.entries = entries;
        this.leaders = new int[entries.size()];
        for (int entry = 0; entry < leaders.length; entry++) {
            leaders[entry] = entry;
            places.put(entries.get(entry).id(), entry);
        }
    }

    static Blocks of(ClusterRequest request) {
        Blocks blocks = new Blocks(request.points());
        for (Pair pair : request.together()) {
            blocks.join(blocks.leader(pair.one()), blocks.leader(pair.other()));
            blocks.together.add(pair.one());
        }
        for (Pair pair : request.apart()) {
            blocks.keepApart(blocks.leader(pair.one()), blocks.leader(pair.other()));
        }
        blocks.joinEquals();
        return blocks;
    }

    private int leader(String id) {
        return leader(Objects.requireNonNull(places.get(id), id));
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

    private Set<Integer> elsewhere(int leader) {
        return apart.getOrDefault(leader, Set.of());
    }

    /** The earlier leader leads both. */
    private void join(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        if (first != second) {
            leaders[second] = first;
            for (int third : elsewhere(second)) {
                elsewhere(third).remove(second);
                keepApart(first, third);
            }
            apart.remove(second);
        }
    }

    private void joinEquals() {
        Map<Embedding, List<Integer>> found = new HashMap<>();
        for (int entry = 0; entry < leaders.length; entry++) {
            List<Integer> equals = found.computeIfAbsent(entries.get(entry).embedding(), place -> new ArrayList<>());
            int leader = leader(entry);
            Set<Integer> elsewhere = elsewhere(leader);
            Optional<Integer> equal = equals.stream()
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
                .map(block ->
                        block.stream().map(entry -> entry.embedding().toArray()).toList())
                .toList();
        return Points.of(vectors, entries.getFirst().embedding().dimension());
    }

    /** Which of those points are to be apart. */
    Apart apart() {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        members().keySet().forEach(leader -> numbers.put(leader, numbers.size()));
        return Apart.of(numbers.keySet().stream()
                .map(leader -> elsewhere(leader).stream().map(numbers::get).toList())
                .toList());
    }

    /** The labels with a cluster of its own for each block outside that a person put together. */
    int[] keepTogether(int[] labels) {
        int[] kept = labels.clone();
        int next = 1 + Arrays.stream(labels).max().orElseThrow();
        List<List<Entry>> all = entries();
        for (int block = 0; block < kept.length; block++) {
            if (kept[block] == Clumps.OUTSIDE
                    && all.get(block).stream().anyMatch(entry -> together.contains(entry.id()))) {
                kept[block] = next++;
            }
        }
        return kept;
    }
}
