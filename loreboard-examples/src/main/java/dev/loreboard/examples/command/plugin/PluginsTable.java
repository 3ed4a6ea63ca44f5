package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.spi.BrokenProvider;
import dev.loreboard.examples.command.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/** The overview of all plugins, for people. */
final class PluginsTable {

    private PluginsTable() {}

    static String write(List<Inventory> inventories, int width) {
        Table table = new Table(List.of("KIND", "NAME", "STATE", "NOTE"));
        for (Inventory inventory : inventories) {
            String kind = inventory.kind().title();
            for (List<String> row : rows(inventory)) {
                table.add(kind, row.get(0), row.get(1), row.get(2));
            }
        }
        return table.write(width) + System.lineSeparator() + summary(inventories) + System.lineSeparator();
    }

    private static List<List<String>> rows(Inventory inventory) {
        List<List<String>> rows = new ArrayList<>();
        for (FoundPlugin plugin : inventory.plugins()) {
            rows.add(List.of(plugin.name(), plugin.state().toString(), plugin.note()));
        }
        for (BrokenProvider broken : inventory.broken()) {
            rows.add(List.of("?", PluginState.BROKEN.toString(), broken.phrase()));
        }
        if (rows.isEmpty()) {
            rows.add(List.of("-", PluginState.NONE.toString(), home(inventory.kind())));
        }
        return rows;
    }

    private static String home(PluginKind kind) {
        return kind.artifacts().isEmpty() ? "" : "usual home: " + String.join(", ", kind.artifacts());
    }

    private static String summary(List<Inventory> inventories) {
        long ready = inventories.stream()
                .flatMap(inventory -> inventory.plugins().stream())
                .filter(plugin -> plugin.state() == PluginState.READY)
                .count();
        long found = inventories.stream()
                .mapToLong(inventory ->
                        inventory.plugins().size() + inventory.broken().size())
                .sum();
        return found + (found == 1 ? " plugin" : " plugins") + " found, " + ready + " ready.";
    }
}
