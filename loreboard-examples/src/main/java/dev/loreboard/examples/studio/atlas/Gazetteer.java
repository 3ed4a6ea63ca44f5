package dev.loreboard.examples.studio.atlas;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.atlas.AtlasPoint;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.KMeans;
import dev.loreboard.vector.clustering.KMeansOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/*
 * A map is parted by where its points lie, so that a name stands in one spot, and a part is named by what its pictures show. Its own parts are
 * named against each other, so their names tell what is different within it.
 */

/** Parts a map into places, and those into smaller ones, three levels deep at most, and names all of them. */
final class Gazetteer {

    private static final int LEVELS = 3;
    private static final int MOST_LARGE = 12;
    private static final int MOST_WITHIN = 6;
    private static final int FEWEST = 4;
    private static final long SEED = 1;

    private final KMeans kmeans = new KMeans(KMeansOptions.defaults());
    private final Map<String, Entry> entries = new HashMap<>();
    private final ClusterNames words;
    private final NamesTaken taken = new NamesTaken();
    private final List<Place> places = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    private Gazetteer(List<Entry> entries, ClusterNames words) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.words = words;
    }

    /**
     * Parts and names a map.
     *
     * @param points one for each entry
     */
    static Gazetteer of(List<AtlasPoint> points, List<Entry> entries, ClusterNames words) {
        Gazetteer gazetteer = new Gazetteer(entries, words);
        gazetteer.part(Place.NOWHERE, 0, points);
        return gazetteer;
    }

    /** The larger before the smaller ones in it. */
    List<Place> places() {
        return List.copyOf(places);
    }

    List<Spot> spots() {
        return List.copyOf(spots);
    }

    private void part(String larger, int level, List<AtlasPoint> points) {
        int number = level == LEVELS ? 1 : parts(level, points);
        if (number < 2) {
            points.forEach(point -> spots.add(new Spot(point.id(), point.x(), point.y(), larger)));
            return;
        }
        List<Cluster> clusters = clusters(larger, points, number);
        List<Entry> told = points.stream().map(point -> entry(point.id())).toList();
        Map<String, AtlasPoint> known = new HashMap<>();
        points.forEach(point -> known.put(point.id(), point));
        words.name(new Clustering(clusters, List.of()), told).forEach(named -> {
            String id = named.cluster().id();
            List<AtlasPoint> members = named.cluster().members().stream()
                    .map(member -> Objects.requireNonNull(known.get(member)))
                    .toList();
            Globe around = Globe.under(members);
            places.add(new Place(id, taken.take(larger, id, named), around.middleX(), around.middleY()));
            part(id, level + 1, members);
        });
    }

    /** So many that a place is worth going to, and that all their names can be read at once. */
    private static int parts(int level, List<AtlasPoint> points) {
        double root = Math.sqrt(points.size());
        long wanted = level == 0
                ? Math.clamp(Math.round(root / 3), 2, MOST_LARGE)
                : Math.clamp(Math.round(root / 2), 1, MOST_WITHIN);
        long different = points.stream()
                .map(point -> List.of(point.x(), point.y()))
                .distinct()
                .count();
        return (int) Math.min(Math.min(wanted, different), points.size() / FEWEST);
    }

    /** The largest first; members nearest to the middle first. */
    private List<Cluster> clusters(String larger, List<AtlasPoint> points, int number) {
        Globe globe = Globe.under(points);
        float[][] rows = points.stream().map(globe::direction).toArray(float[][]::new);
        int[] labels = kmeans.part(rows, number, SEED).labels();
        Map<Integer, List<AtlasPoint>> groups = new TreeMap<>();
        for (int row = 0; row < labels.length; row++) {
            groups.computeIfAbsent(labels[row], label -> new ArrayList<>()).add(points.get(row));
        }
        List<Cluster> clusters = new ArrayList<>();
        groups.values().stream()
                .sorted(Comparator.comparingInt(group -> -group.size()))
                .forEach(group -> clusters.add(cluster(Place.within(larger, clusters.size() + 1), group)));
        return clusters;
    }

    private Cluster cluster(String id, List<AtlasPoint> group) {
        Globe around = Globe.under(group);
        List<String> members = group.stream()
                .sorted(Comparator.comparingDouble(
                        point -> Math.hypot(point.x() - around.middleX(), point.y() - around.middleY())))
                .map(AtlasPoint::id)
                .toList();
        return new Cluster(id, members, entry(members.getFirst()).embedding());
    }

    private Entry entry(String id) {
        return Objects.requireNonNull(entries.get(id), id);
    }
}
