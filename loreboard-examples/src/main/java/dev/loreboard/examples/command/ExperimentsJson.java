package dev.loreboard.examples.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.vector.experiments.RunRecord;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Experiments and their runs for programs. The keys are stable: some may be added, none is renamed. */
final class ExperimentsJson {

    private ExperimentsJson() {}

    static String list(SortedMap<String, List<RunRecord>> experiments) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("experiments");
        experiments.forEach((name, runs) -> list.addObject().put("name", name).put("runs", runs.size()));
        return JsonText.of(root);
    }

    static String runs(String experiment, List<RunRecord> runs) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("experiment", experiment);
        ArrayNode list = root.putArray("runs");
        runs.forEach(run -> run(run, list.addObject()));
        return JsonText.of(root);
    }

    /** The last measure of each metric; a run that has not ended says nothing of its end. */
    private static void run(RunRecord run, ObjectNode into) {
        into.put("id", run.id());
        into.put("name", run.name());
        into.put("status", run.status().name().toLowerCase(Locale.ROOT));
        into.put("started", run.started().toString());
        run.ended().ifPresent(ended -> into.put("ended", ended.toString()));
        ObjectNode parameters = into.putObject("parameters");
        run.parameters().forEach(parameters::put);
        ObjectNode metrics = into.putObject("metrics");
        run.results().forEach(metrics::put);
    }
}
