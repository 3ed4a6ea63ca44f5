package dev.loreboard.examples.command.group;

import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Pages;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.board.OpenBoard;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.NamedCluster;
import dev.loreboard.vector.clustering.WordKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Entries of a board in groups that have names.
 *
 * @param entries all that were grouped, by their ids
 * @param outliers ids that belong to no group
 */
record NamedGroups(Map<String, Entry> entries, List<Group> groups, List<String> outliers) {

    private static final int PAGE = 1000;

    /**
     * A group.
     *
     * @param name tells it from the others
     */
    record Group(String name, NamedCluster cluster) {

        List<String> members() {
            return cluster.cluster().members();
        }
    }

    /** @param words to choose names from */
    static NamedGroups of(OpenBoard open, Groups wanted, Filter where, List<WordKind> words) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Pages.of(open.board(), PageRequest.first(PAGE).where(where))
                .flatMap(page -> page.entries().stream())
                .forEach(entry -> entries.put(entry.id(), entry));
        if (entries.isEmpty()) {
            return new NamedGroups(entries, List.of(), List.of());
        }
        Clustering clustering = open.board().cluster(where, wanted);
        ClusterNames names = ClusterNames.among(words, open.embedder());
        return new NamedGroups(
                entries, named(names.name(clustering, List.copyOf(entries.values()))), clustering.outliers());
    }

    private static List<Group> named(List<NamedCluster> clusters) {
        List<String> names = NamedCluster.names(clusters);
        return IntStream.range(0, clusters.size())
                .mapToObj(place -> new Group(names.get(place), clusters.get(place)))
                .toList();
    }

    Entry entry(String id) {
        return Objects.requireNonNull(entries.get(id), id);
    }
}
