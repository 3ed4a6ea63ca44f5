package dev.loreboard.benchmarks.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Label;
import java.util.Locale;

/** Results as JSON, with every round of every side. */
public final class ResultWriter {

    static final String FORMAT = "loreboard-benchmarks-1";

    private ResultWriter() {}

    /** Ends with a line break. */
    public static String write(Results results) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        surroundings(results.surroundings(), root.putObject("surroundings"));
        ArrayNode paths = root.putArray("paths");
        results.paths().forEach(path -> path(path, paths.addObject()));
        return root.toPrettyString() + "\n";
    }

    private static void surroundings(Surroundings from, ObjectNode into) {
        into.put("size", from.size());
        into.put("date", from.date());
        into.put("commit", from.commit());
        into.put("processor", from.processor());
        into.put("cores", from.cores());
        into.put("memory", from.memory());
        into.put("system", from.system());
        into.put("java", from.java());
        ArrayNode flags = into.putArray("flags");
        from.flags().forEach(flags::add);
    }

    private static void path(PathResult from, ObjectNode into) {
        into.put("path", from.path());
        into.put("task", from.task());
        into.put("unit", from.unit());
        into.put("quality", from.quality());
        ArrayNode sides = into.putArray("sides");
        from.finishes().forEach(finish -> finish(finish, sides.addObject()));
    }

    private static void finish(Finish from, ObjectNode into) {
        Label label = from.label();
        into.put("role", lower(label.role()));
        into.put("name", label.name());
        into.put("form", label.form());
        switch (from) {
            case Finish.Missing(Label missing, String reason) -> into.put("missing", reason);
            case Finish.Ran ran -> {
                into.put("version", ran.ready().version());
                into.put("note", ran.ready().note());
                into.put("ready", ran.ready().seconds());
                into.put("times", lower(ran.times()));
                into.put("quality", ran.quality());
                ArrayNode rounds = into.putArray("per-second");
                ran.perSecond().forEach(rounds::add);
            }
        }
    }

    static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
