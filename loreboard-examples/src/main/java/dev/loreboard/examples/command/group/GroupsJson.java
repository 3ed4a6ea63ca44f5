package dev.loreboard.examples.command.group;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.command.terminal.JsonText;
import java.util.List;

/** Groups for programs, the largest first. The keys are stable: some may be added, none is renamed. */
final class GroupsJson {

    private GroupsJson() {}

    static String write(NamedGroups named) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = root.putArray("groups");
        for (NamedGroups.Group group : named.groups()) {
            ObjectNode one = groups.addObject()
                    .put("id", group.cluster().cluster().id())
                    .put("name", group.name())
                    .put("representative", group.cluster().representative());
            ArrayNode words = one.putArray("words");
            group.cluster()
                    .words()
                    .forEach(telling ->
                            words.addObject().put("word", telling.word()).put("lift", telling.lift()));
            members(group.members(), named, one.putArray("members"));
            members(group.cluster().odd(), named, one.putArray("odd"));
        }
        members(named.outliers(), named, root.putArray("outliers"));
        return JsonText.of(root);
    }

    private static void members(List<String> ids, NamedGroups named, ArrayNode into) {
        ids.forEach(id -> JsonText.entry(named.entry(id), into.addObject()));
    }
}
