package dev.loreboard.tck.fake;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A clusterer that begins with every point alone and joins the two nearest groups again and again: until there are as
 * few as wanted, and where the number is free, as long as two are alike. Slow, and fit for some hundred points. It needs
 * no seed.
 */
public final class NearestClusterer implements Clusterer {

    /** Groups whose points are this similar on average are one, when the number is free. */
    private static final double ALIKE = 0.8;

    /** Points whose similarity is this small on average cancel each other out. */
    private static final double NO_DIRECTION = 1e-9;

    @Override
    public Clustering cluster(ClusterRequest request) {
        Limits limits = Limits.of(request.groups());
        List<List<Entry>> groups = begin(request);
        Optional<Join> join = nearest(groups, request.apart());
        while (join.isPresent() && limits.wants(join.get(), groups.size())) {
            groups.get(join.get().into()).addAll(groups.remove(join.get().from()));
            join = nearest(groups, request.apart());
        }
        return answer(groups, request);
    }

    /** How few and how many groups there may be. */
    private record Limits(int least, int most) {

        static Limits of(Groups wanted) {
            return switch (wanted) {
                case Groups.Given(int count) -> new Limits(count, count);
                case Groups.Between(int least, int most) -> new Limits(least, most);
                case Groups.Found() -> new Limits(1, Integer.MAX_VALUE);
            };
        }

        boolean wants(Join join, int groups) {
            return groups > most || (groups > least && join.similarity() >= ALIKE);
        }
    }

    /** Two groups that could become one; {@code into} is the earlier one. */
    private record Join(int into, int from, double similarity) {}

    /** Equal points, and points that a person put together, are together from the beginning. */
    private static List<List<Entry>> begin(ClusterRequest request) {
        List<List<Entry>> groups = new ArrayList<>();
        request.points().forEach(point -> groups.add(new ArrayList<>(List.of(point))));
        for (Pair pair : request.together()) {
            joinAll(groups, group -> holds(group, pair.one()) || holds(group, pair.other()), List.of());
        }
        for (Embedding place :
                request.points().stream().map(Entry::embedding).distinct().toList()) {
            joinAll(
                    groups,
                    group -> group.stream().anyMatch(point -> point.embedding().equals(place)),
                    request.apart());
        }
        return groups;
    }

    private static void joinAll(List<List<Entry>> groups, Predicate<List<Entry>> alike, List<Pair> apart) {
        List<List<Entry>> found = groups.stream().filter(alike).toList();
        for (List<Entry> group : found.subList(1, found.size())) {
            if (mayJoin(found.getFirst(), group, apart)) {
                found.getFirst().addAll(group);
                groups.removeIf(other -> other == group);
            }
        }
    }

    private static Optional<Join> nearest(List<List<Entry>> groups, List<Pair> apart) {
        Optional<Join> nearest = Optional.empty();
        for (int into = 0; into < groups.size(); into++) {
            CancelledException.throwIfInterrupted("The clustering");
            for (int from = into + 1; from < groups.size(); from++) {
                Join join = new Join(into, from, similarity(groups.get(into), groups.get(from)));
                boolean nearer =
                        nearest.isEmpty() || join.similarity() > nearest.get().similarity();
                if (nearer && mayJoin(groups.get(into), groups.get(from), apart)) {
                    nearest = Optional.of(join);
                }
            }
        }
        return nearest;
    }

    private static boolean mayJoin(List<Entry> one, List<Entry> other, List<Pair> apart) {
        return apart.stream()
                .noneMatch(pair -> (holds(one, pair.one()) && holds(other, pair.other()))
                        || (holds(one, pair.other()) && holds(other, pair.one())));
    }

    private static boolean holds(List<Entry> group, String id) {
        return group.stream().anyMatch(point -> point.id().equals(id));
    }

    /** How similar the points of one group are to those of the other, on average. */
    private static double similarity(List<Entry> one, List<Entry> other) {
        double sum = 0;
        for (Entry point : one) {
            for (Entry next : other) {
                sum += point.embedding().similarityTo(next.embedding());
            }
        }
        return sum / ((double) one.size() * other.size());
    }

    private static Clustering answer(List<List<Entry>> groups, ClusterRequest request) {
        boolean free = request.groups() instanceof Groups.Found;
        List<String> outliers = groups.stream()
                .filter(group -> free && group.size() == 1)
                .map(group -> group.getFirst().id())
                .toList();
        List<List<Entry>> largestFirst = groups.stream()
                .filter(group -> !free || group.size() > 1)
                .sorted(Comparator.comparingInt((List<Entry> group) -> group.size())
                        .reversed())
                .toList();
        List<String> names = ClusterNames.of(largestFirst, request.previous());
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < largestFirst.size(); i++) {
            clusters.add(cluster(names.get(i), largestFirst.get(i)));
        }
        return new Clustering(clusters, outliers);
    }

    private static Cluster cluster(String name, List<Entry> group) {
        boolean cancelOut = similarity(group, group) < NO_DIRECTION;
        Embedding middle = cancelOut
                ? group.getFirst().embedding()
                : Embedding.centroid(group.stream().map(Entry::embedding).toList());
        List<String> nearestFirst = group.stream()
                .sorted(Comparator.comparingDouble((Entry point) -> -middle.similarityTo(point.embedding()))
                        .thenComparing(Entry::id, Entry.ID_ORDER))
                .map(Entry::id)
                .toList();
        return new Cluster(name, nearestFirst, middle);
    }
}
