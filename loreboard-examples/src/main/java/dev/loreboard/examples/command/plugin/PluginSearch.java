package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.failure.ProviderException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the plugins of one name; two kinds may each have one. */
final class PluginSearch {

    private PluginSearch() {}

    /** @throws ProviderException when there is none, or when nobody could tell which is meant */
    static List<Inventory> named(String name, List<Inventory> all, ClassLoader loader) {
        List<Inventory> found = all.stream()
                .map(inventory -> inventory.named(name))
                .filter(inventory -> !inventory.isEmpty())
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        for (Inventory inventory : all) {
            boolean broken =
                    inventory.broken().stream().anyMatch(one -> one.source().equals(name));
            if (all.size() == 1 || broken) {
                inventory.kind().discover(loader).named(name);
            }
        }
        throw new ProviderException("No plugin is called \"" + name + "\". Present: " + present(all)
                + ". If a jar is missing, add it to the class path; \"loreboard plugins\" shows what belongs where.");
    }

    private static String present(List<Inventory> all) {
        String names = all.stream()
                .flatMap(inventory -> inventory.plugins().stream())
                .map(plugin -> plugin.name() + " (" + plugin.kind().title() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
