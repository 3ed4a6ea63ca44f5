package dev.loreboard.vector.atlas;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of a collection in two dimensions: what is alike lies together. Distances across the map mean little. Immutable, so
 * it may be shared between threads.
 *
 * <p>The same entries, in whatever order they come, give the same map under the same options, on machines with the same
 * kernels.
 */
public final class Atlas {

    private final AtlasOptions options;
    private final List<Embedding> embeddings;
    private final Map<String, AtlasPoint> points;

    private Atlas(AtlasOptions options, List<Embedding> embeddings, Map<String, AtlasPoint> points) {
        this.options = options;
        this.embeddings = embeddings;
        this.points = points;
    }

    /**
     * Lays out a map.
     *
     * @throws IllegalArgumentException for two entries of one id
     * @throws dev.loreboard.api.failure.SpaceMismatchException for entries of several spaces
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted or the progress is cancelled
     */
    public static Atlas of(Collection<Entry> entries, AtlasOptions options, Progress progress) {
        Gathered gathered = Gathered.of(entries);
        List<Embedding> embeddings = gathered.embeddings();
        try (Crew crew = new Crew(options.threads(), progress)) {
            Positions positions = Cartography.layOut(embeddings, options, crew);
            return new Atlas(options, embeddings, gathered.points(positions));
        }
    }

    /**
     * A map that was laid out before and whose points were kept, to add to.
     *
     * @throws IllegalArgumentException for an entry without a point or a point without an entry
     */
    public static Atlas restore(Collection<Entry> entries, Collection<AtlasPoint> points, AtlasOptions options) {
        Gathered gathered = Gathered.of(entries);
        Map<String, AtlasPoint> given = new LinkedHashMap<>();
        points.forEach(point -> given.put(point.id(), point));
        Map<String, AtlasPoint> kept = new LinkedHashMap<>();
        for (Entry entry : gathered.entries()) {
            AtlasPoint point = given.remove(entry.id());
            if (point == null) {
                throw new IllegalArgumentException("The entry \"" + entry.id()
                        + "\" has no point. Restore the map without it, and add it with plus.");
            }
            kept.put(entry.id(), point);
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("The point \""
                    + given.keySet().iterator().next() + "\" has no entry. Leave out the points of removed entries.");
        }
        return new Atlas(options, gathered.embeddings(), kept);
    }

    /**
     * The same map with more points. None of those that are there moves, and where a new one comes to lie does not depend on
     * the others that come with it. Nothing is added to an empty map but by laying it out.
     *
     * @throws IllegalArgumentException for an id that is on the map or comes twice
     * @throws dev.loreboard.api.failure.SpaceMismatchException for an entry of another space
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted or the progress is cancelled
     */
    public Atlas plus(Collection<Entry> entries, Progress progress) {
        if (points.isEmpty() || entries.isEmpty()) {
            return entries.isEmpty() ? this : of(entries, options, progress);
        }
        Gathered gathered = Gathered.of(entries);
        for (Entry entry : gathered.entries()) {
            embeddings.getFirst().space().requireSame(entry.embedding().space(), "The atlas");
            if (points.containsKey(entry.id())) {
                throw new IllegalArgumentException("\"" + entry.id()
                        + "\" is on the map and keeps its place. Leave it out, or lay out a new map.");
            }
        }
        try (Crew crew = new Crew(options.threads(), progress)) {
            Positions placed = Placement.of(gathered.embeddings(), embeddings, positions(), options, crew);
            Map<String, AtlasPoint> all = new LinkedHashMap<>(points);
            all.putAll(gathered.points(placed));
            List<Embedding> allEmbeddings = new ArrayList<>(embeddings);
            allEmbeddings.addAll(gathered.embeddings());
            return new Atlas(options, List.copyOf(allEmbeddings), all);
        }
    }

    public AtlasOptions options() {
        return options;
    }

    /** In the order of their ids; those that were added come after those that were there. */
    public List<AtlasPoint> points() {
        return List.copyOf(points.values());
    }

    public Optional<AtlasPoint> find(String id) {
        return Optional.ofNullable(points.get(id));
    }

    /** In the order of the points. */
    List<Embedding> embeddings() {
        return embeddings;
    }

    Positions positions() {
        Positions positions = new Positions(points.size());
        int place = 0;
        for (AtlasPoint point : points.values()) {
            positions.set(place++, point.x(), point.y());
        }
        return positions;
    }
}
