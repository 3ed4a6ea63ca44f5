package dev.loreboard.examples.command.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Plugins for programs. The keys are stable: some may be added, none is renamed. */
final class PluginsJson {

    private PluginsJson() {}

    static String write(List<Inventory> inventories) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode kinds = root.putArray("kinds");
        inventories.forEach(inventory -> kind(inventory, kinds.addObject()));
        return root.toPrettyString();
    }

    private static void kind(Inventory inventory, ObjectNode into) {
        into.put("kind", inventory.kind().toString());
        ArrayNode artifacts = into.putArray("artifacts");
        inventory.kind().artifacts().forEach(artifacts::add);
        ArrayNode plugins = into.putArray("plugins");
        inventory.plugins().forEach(plugin -> plugin(plugin, plugins.addObject()));
        ArrayNode broken = into.putArray("broken");
        inventory
                .broken()
                .forEach(one -> broken.addObject().put("source", one.source()).put("problem", one.phrase()));
    }

    private static void plugin(FoundPlugin plugin, ObjectNode into) {
        into.put("name", plugin.name());
        into.put("state", plugin.state().toString());
        into.put("note", plugin.note());
        into.put("provider", plugin.provider().getClass().getName());
        ArrayNode settings = into.putArray("settings");
        plugin.settings().forEach(line -> setting(line, settings.addObject()));
    }

    private static void setting(SettingLine line, ObjectNode into) {
        into.put("name", line.name());
        into.put("description", line.description());
        into.put("form", line.form());
        into.put("required", line.required());
        into.put("default", line.fallback().orElse(null));
        into.put("variable", line.variable());
        into.put("given", line.given());
    }
}
