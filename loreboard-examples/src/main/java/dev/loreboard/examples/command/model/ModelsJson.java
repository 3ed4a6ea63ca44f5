package dev.loreboard.examples.command.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.clip.hub.Damage;
import dev.loreboard.clip.hub.ModelFacts;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.clip.hub.Removal;
import dev.loreboard.clip.onnx.EightBitModel;
import dev.loreboard.clip.quantize.TwinReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Models for programs. The keys are stable: some may be added, none is renamed. */
final class ModelsJson {

    private ModelsJson() {}

    static String write(Path folder, List<ModelRow> rows) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("folder", folder.toString());
        ArrayNode models = root.putArray("models");
        rows.forEach(row -> row(row, models.addObject()));
        return text(root);
    }

    static String write(PulledModel model) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", model.name());
        pulled(model, root);
        return text(root);
    }

    static String damages(List<Damage> damages) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("whole", damages.isEmpty());
        ArrayNode files = root.putArray("damaged");
        damages.forEach(damage -> files.addObject()
                .put("model", damage.model())
                .put("file", damage.path())
                .put("found", damage.found())
                .put("remedy", damage.remedy()));
        return text(root);
    }

    static String removals(List<Removal> removals) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("removals");
        removals.forEach(removal -> list.addObject()
                .put("path", removal.path().toString())
                .put("size", removal.size())
                .put("kind", removal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return text(root);
    }

    private static void row(ModelRow row, ObjectNode into) {
        into.put("name", row.name());
        into.put("here", row.here().isPresent());
        into.put("licence", row.licence().name());
        into.put("terms", row.licence().terms().toString());
        into.put("size", row.size().orElse(null));
        ArrayNode published = into.putArray("published");
        row.precisionsPublished().forEach(precision -> published.add(precision.name()));
        row.card().flatMap(card -> card.facts()).ifPresent(facts -> facts(facts, into));
        row.here().ifPresent(model -> pulled(model, into));
    }

    private static void facts(ModelFacts facts, ObjectNode into) {
        into.put("family", facts.family().toString());
        into.put("dimension", facts.dimension());
        into.put("side", facts.side());
        into.put("advice", facts.advice());
        facts.quality()
                .ifPresent(quality -> into.putObject("imageNet")
                        .put("top1", quality.imageNetTop1())
                        .put("source", quality.source()));
    }

    private static void pulled(PulledModel model, ObjectNode into) {
        into.put("folder", model.folder().toString());
        into.put("repository", model.repository());
        into.put("revision", model.revision());
        ArrayNode precisions = into.putArray("precisions");
        model.precisions().forEach(precision -> precisions.add(precision.name()));
        ArrayNode files = into.putArray("files");
        model.files()
                .forEach(file -> files.addObject()
                        .put("path", file.path())
                        .put("size", file.size())
                        .put("sha256", file.hash().toString())
                        .put("trust", file.trust().toString()));
    }

    static String quantized(List<EightBitModel> made, Optional<TwinReport> report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode graphs = root.putArray("graphs");
        made.forEach(one -> graphs.addObject()
                .put("file", one.file().toString())
                .put("bytes", one.after())
                .put("before", one.before())
                .put("changed", one.changed()));
        report.ifPresent(found -> root.putObject("compared")
                .put("pictures", found.compared())
                .put("unreadable", found.failed())
                .put("meanCosine", found.mean())
                .put("leastCosine", found.least())
                .put("sharedNeighbours", found.shared())
                .put("mayAnswer", found.mayAnswer()));
        return text(root);
    }

    private static String text(ObjectNode root) {
        return root.toPrettyString() + System.lineSeparator();
    }
}
