package dev.loreboard.examples.command.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.AddReport;
import dev.loreboard.api.AddReport.Refusal;
import dev.loreboard.examples.command.terminal.JsonText;
import java.nio.file.Path;
import java.util.List;

/** What became of what was to be added, for programs. The keys are stable: some may be added, none is renamed. */
final class AddedJson {

    private AddedJson() {}

    /** @param others files that are no picture, sound or film */
    static String write(Path board, AddReport report, List<Path> others, long entries) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("board", board.toString());
        root.put("entries", entries);
        root.put("added", report.added());
        root.put("attached", report.attached());
        root.put("unchanged", report.unchanged());
        root.put("refused", report.refused());
        ArrayNode attachments = root.putArray("attachments");
        report.attachments()
                .forEach(copy ->
                        attachments.addObject().put("source", copy.source()).put("original", copy.original()));
        refusals(report.refusals(), root.putArray("refusals"));
        ArrayNode passedOver = root.putArray("passedOver");
        others.forEach(file -> passedOver.add(file.toString()));
        return JsonText.of(root);
    }

    static void refusals(List<Refusal> refusals, ArrayNode into) {
        refusals.forEach(refusal -> into.addObject()
                .put("source", refusal.source())
                .put("reason", refusal.reason().getMessage()));
    }
}
