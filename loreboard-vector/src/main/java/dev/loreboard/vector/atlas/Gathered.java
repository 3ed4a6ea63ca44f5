package dev.loreboard.vector.atlas;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of one space in the order of their ids, no two of which are the same. */
record Gathered(List<Entry> entries) {

    static Gathered of(Collection<Entry> entries) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException(
                        "Two entries are called \"" + entry.id() + "\"; each id has one place on a map.");
            }
        }
        List<Entry> sorted = entries.stream()
                .sorted((one, other) -> Entry.ID_ORDER.compare(one.id(), other.id()))
                .toList();
        for (Entry entry : sorted) {
            sorted.getFirst().embedding().space().requireSame(entry.embedding().space(), "The atlas");
        }
        return new Gathered(sorted);
    }

    List<Embedding> embeddings() {
        return entries.stream().map(Entry::embedding).toList();
    }

    /** By id. */
    Map<String, AtlasPoint> points(Positions positions) {
        Map<String, AtlasPoint> points = new LinkedHashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            String id = entries.get(place).id();
            points.put(id, new AtlasPoint(id, positions.x(place), positions.y(place)));
        }
        return points;
    }
}
