package dev.loreboard.examples.command.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.Hit;
import dev.loreboard.examples.command.terminal.JsonText;
import java.util.List;
import java.util.Locale;

/** Answers for programs, best first. The keys are stable: some may be added, none is renamed. */
final class HitsJson {

    private HitsJson() {}

    static String write(List<Hit> hits) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode answers = root.putArray("hits");
        hits.forEach(hit -> hit(hit, answers.addObject()));
        return JsonText.of(root);
    }

    /** A relevance that could not be measured is left out. */
    private static void hit(Hit hit, ObjectNode into) {
        JsonText.entry(hit.entry(), into);
        into.put("similarity", hit.similarity());
        into.put("strength", hit.relevance().strength().name().toLowerCase(Locale.ROOT));
        if (hit.relevance().measured()) {
            into.put("relevance", hit.relevance().value());
        }
    }
}
