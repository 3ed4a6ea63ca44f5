package dev.loreboard.examples.command.plugin;

import dev.loreboard.examples.command.terminal.Table;
import java.util.List;
import java.util.stream.Collectors;

/** All about plugins of one name, for people. */
final class PluginPages {

    private static final String BREAK = System.lineSeparator();

    private PluginPages() {}

    static String write(List<Inventory> inventories, int width) {
        return inventories.stream()
                .flatMap(inventory -> inventory.plugins().stream())
                .map(plugin -> page(plugin, width))
                .collect(Collectors.joining(BREAK));
    }

    private static String page(FoundPlugin plugin, int width) {
        String head = plugin.kind().title() + " \"" + plugin.name() + "\": " + plugin.state() + BREAK + "made by "
                + plugin.provider().getClass().getName() + BREAK;
        String note = plugin.note().isEmpty() ? "" : BREAK + plugin.note() + BREAK;
        String settings = plugin.settings().isEmpty() ? "It has no settings." + BREAK : settings(plugin, width);
        return head + note + BREAK + settings;
    }

    private static String settings(FoundPlugin plugin, int width) {
        Table table = new Table(List.of("SETTING", "DEFAULT", "VARIABLE", "MEANING"));
        for (SettingLine line : plugin.settings()) {
            table.add(
                    line.name(),
                    line.required() ? "required" : line.fallback().orElse("none"),
                    line.variable() + (line.given() ? " (set)" : ""),
                    line.description() + "; " + line.form() + ".");
        }
        return table.write(width);
    }
}
