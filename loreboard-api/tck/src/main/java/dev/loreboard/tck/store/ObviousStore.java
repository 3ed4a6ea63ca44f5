package dev.loreboard.tck.store;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plain list that does what a store should, slowly and plainly: what every store is compared with. */
public final class ObviousStore {

    /** An entry and the cosine that it should be found with. */
    public record Expected(Entry entry, double similarity) {}

    private final List<Entry> entries = new ArrayList<>();

    public void put(Entry entry) {
        entries.removeIf(old -> old.id().equals(entry.id()));
        entries.add(entry);
        entries.sort(Comparator.comparing(Entry::id, Entry.ID_ORDER));
    }

    public void describe(String id, Metadata metadata) {
        Entry described = find(id).orElseThrow().withMetadata(metadata);
        put(described);
    }

    public Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public long removeWhere(Filter filter) {
        long before = entries.size();
        entries.removeIf(entry -> ObviousFilter.matches(filter, entry.metadata()));
        return before - entries.size();
    }

    public long remove(List<String> ids) {
        long before = entries.size();
        entries.removeIf(entry -> ids.contains(entry.id()));
        return before - entries.size();
    }

    /** In id order. */
    public List<Entry> matching(Filter filter) {
        return entries.stream()
                .filter(entry -> ObviousFilter.matches(filter, entry.metadata()))
                .toList();
    }

    /** The answer to a query for {@code wanted} examples and {@code unwanted} ones, worked out by the definition. */
    public List<Expected> answer(Query query) {
        List<Expected> found = new ArrayList<>();
        for (Entry entry : matching(query.filter())) {
            double similarity = similarity(query, entry);
            if (similarity >= query.floor()) {
                found.add(new Expected(entry, similarity));
            }
        }
        found.sort(Comparator.comparingDouble((Expected expected) -> -expected.similarity()));
        if (query.grouping() == Query.Grouping.ONCE_PER_GROUP) {
            Set<String> seen = new HashSet<>();
            found.removeIf(expected ->
                    expected.entry().group().filter(group -> !seen.add(group)).isPresent());
        }
        return found.subList(0, Math.min(query.limit(), found.size()));
    }

    /** The cosine of an entry to what the query's examples ask for together. */
    static double similarity(Query query, Entry entry) {
        return cosine(target(query), entry.embedding().toArray());
    }

    private static double[] target(Query query) {
        double[] target = new double[query.wanted().getFirst().dimension()];
        query.wanted()
                .forEach(example ->
                        add(target, example.toArray(), 1.0 / query.wanted().size()));
        query.unwanted()
                .forEach(example ->
                        add(target, example.toArray(), -0.5 / query.unwanted().size()));
        return target;
    }

    private static void add(double[] target, float[] example, double weight) {
        for (int i = 0; i < target.length; i++) {
            target[i] += weight * example[i];
        }
    }

    private static double cosine(double[] one, float[] other) {
        double product = 0;
        double oneSquared = 0;
        double otherSquared = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            oneSquared += one[i] * one[i];
            otherSquared += other[i] * other[i];
        }
        return product / Math.sqrt(oneSquared * otherSquared);
    }
}
