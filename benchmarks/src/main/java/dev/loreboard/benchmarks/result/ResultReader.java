package dev.loreboard.benchmarks.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Lane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link ResultWriter} wrote, and refuses everything else with a word on what is wrong with it. */
public final class ResultReader {

    private final String source;

    private ResultReader(String source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @throws BadResultException when it cannot be read, or holds no results
     */
    public static Results read(Path file) {
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException failure) {
            throw new BadResultException(
                    "The results in " + file + " cannot be read (" + failure + "). Name a file that a run wrote.",
                    failure);
        }
    }

    static Results read(String json, String source) {
        ResultReader reader = new ResultReader(source);
        try {
            return reader.results(new JsonMapper().readTree(json));
        } catch (JsonProcessingException broken) {
            throw reader.bad("it is no JSON (" + broken.getOriginalMessage() + ")", broken);
        } catch (IllegalArgumentException refused) {
            throw reader.bad(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Results results(JsonNode root) {
        String format = root.path("format").asText();
        if (!format.equals(ResultWriter.FORMAT)) {
            throw bad("its format is \"" + format + "\" where \"" + ResultWriter.FORMAT + "\" should be");
        }
        return new Results(surroundings(child(root, "surroundings")), all(root, "paths", this::path));
    }

    private Surroundings surroundings(JsonNode from) {
        return new Surroundings(
                text(from, "size"),
                text(from, "date"),
                text(from, "commit"),
                text(from, "processor"),
                (int) number(from, "cores"),
                (long) number(from, "memory"),
                text(from, "system"),
                text(from, "java"),
                all(from, "flags", JsonNode::asText));
    }

    private PathResult path(JsonNode from) {
        return new PathResult(
                text(from, "path"),
                text(from, "task"),
                text(from, "unit"),
                text(from, "quality"),
                all(from, "sides", this::finish));
    }

    private Finish finish(JsonNode from) {
        Label label = new Label(choice(from, "role", Label.Role.values()), text(from, "name"), text(from, "form"));
        return from.has("missing") ? new Finish.Missing(label, text(from, "missing")) : ran(label, from);
    }

    private Finish.Ran ran(Label label, JsonNode from) {
        List<Double> rounds = all(from, "per-second", this::speed);
        if (rounds.isEmpty()) {
            throw bad("\"" + label + "\" ran in no round");
        }
        return new Finish.Ran(
                label,
                new Lane.Ready(number(from, "ready"), text(from, "version"), text(from, "note")),
                rounds,
                choice(from, "times", Finish.Times.values()),
                number(from, "quality"));
    }

    private double speed(JsonNode node) {
        double speed = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw bad("a speed is a positive number, not " + node);
        }
        return speed;
    }

    private double number(JsonNode from, String key) {
        JsonNode node = child(from, key);
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw bad("\"" + key + "\" is a finite number, not " + node);
        }
        return node.asDouble();
    }

    private String text(JsonNode from, String key) {
        JsonNode node = child(from, key);
        if (!node.isTextual()) {
            throw bad("\"" + key + "\" is a text, not " + node);
        }
        return node.asText();
    }

    private <T extends Enum<T>> T choice(JsonNode from, String key, T[] choices) {
        String name = text(from, key);
        return Arrays.stream(choices)
                .filter(choice -> ResultWriter.lower(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> bad("\"" + key + "\" is one of "
                        + Arrays.stream(choices).map(ResultWriter::lower).toList() + ", not \"" + name + "\""));
    }

    private <T> List<T> all(JsonNode from, String key, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        child(from, key).forEach(node -> items.add(read.apply(node)));
        return items;
    }

    private JsonNode child(JsonNode from, String key) {
        JsonNode node = from.path(key);
        if (node.isMissingNode()) {
            throw bad("\"" + key + "\" is missing in "
                    + from.toString().substring(0, Math.min(80, from.toString().length())));
        }
        return node;
    }

    private BadResultException bad(String problem) {
        return new BadResultException(message(problem));
    }

    private BadResultException bad(String problem, Throwable cause) {
        return new BadResultException(message(problem), cause);
    }

    private String message(String problem) {
        return source + " holds no results: " + problem + ". Name a file that a run of the benchmarks wrote.";
    }
}
