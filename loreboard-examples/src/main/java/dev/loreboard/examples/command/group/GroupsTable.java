package dev.loreboard.examples.command.group;

import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.EntryName;
import dev.loreboard.examples.command.terminal.Table;
import dev.loreboard.vector.clustering.NamedCluster;
import java.util.List;
import java.util.stream.Collectors;

/** Groups for people, the largest first. */
final class GroupsTable {

    private static final String BREAK = System.lineSeparator();
    private static final int WORDS = 3;
    private static final int EXAMPLES = 3;

    private GroupsTable() {}

    static String write(NamedGroups named) {
        if (named.entries().isEmpty()) {
            return "There is nothing to sort." + BREAK;
        }
        Table table = new Table(List.of("GROUP", "ENTRIES", "WORDS", "THE MOST TYPICAL"));
        named.groups()
                .forEach(group -> table.add(
                        group.name(),
                        String.valueOf(group.members().size()),
                        words(group.cluster()),
                        typical(group, named)));
        return table.write(Integer.MAX_VALUE)
                + (named.outliers().isEmpty()
                        ? ""
                        : BREAK + "In no group: " + Counted.first(names(named.outliers(), named)) + "." + BREAK);
    }

    private static String typical(NamedGroups.Group group, NamedGroups named) {
        return names(group.members(), named).stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    }

    private static List<String> names(List<String> ids, NamedGroups named) {
        return ids.stream().map(id -> EntryName.of(named.entry(id))).toList();
    }

    private static String words(NamedCluster cluster) {
        return cluster.words().stream()
                .limit(WORDS)
                .map(NamedCluster.Telling::word)
                .collect(Collectors.joining(", "));
    }
}
