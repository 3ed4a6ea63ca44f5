package dev.loreboard.examples.command.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.command.terminal.JsonText;

/** Tags for programs. The keys are stable: some may be added, none is renamed. */
final class TagsJson {

    private TagsJson() {}

    static String write(Tagged tagged) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode pictures = root.putArray("pictures");
        tagged.pictures().forEach((picture, tags) -> {
            ObjectNode one = pictures.addObject().put("file", picture.toString());
            ArrayNode list = one.putArray("tags");
            tags.forEach(tag -> list.addObject()
                    .put("facet", tag.facet())
                    .put("label", tag.label())
                    .put("confidence", tag.confidence())
                    .put("origin", tag.origin()));
        });
        ArrayNode refusals = root.putArray("refusals");
        tagged.refusals()
                .forEach((file, reason) ->
                        refusals.addObject().put("source", file.toString()).put("reason", reason));
        ArrayNode passedOver = root.putArray("passedOver");
        tagged.others().forEach(file -> passedOver.add(file.toString()));
        return JsonText.of(root);
    }
}
