package dev.loreboard.benchmarks.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a side in a process of its own and the one who started it say to each other, a line at a time.
 *
 * <pre>
 * the side, at first          {"ready": seconds, "version": "...", "note": "..."}, or {"missing": "reason"}
 * round MILLISECONDS          {"runs": 12, "seconds": 0.31}
 * answer FILE                 {"written": "FILE"}
 * the end of the input        the side ends
 * </pre>
 */
final class Protocol {

    static final String ROUND = "round ";
    static final String ANSWER = "answer ";

    private static final JsonMapper JSON = new JsonMapper();

    private Protocol() {}

    static String ready(Lane.Ready ready) {
        return line(Map.of("ready", ready.seconds(), "version", ready.version(), "note", ready.note()));
    }

    static String missing(String reason) {
        return line(Map.of("missing", reason));
    }

    static String round(Lane.Round round) {
        return line(Map.of("runs", round.runs(), "seconds", round.seconds()));
    }

    static String written(String file) {
        return line(Map.of("written", file));
    }

    static Lane.Ready readReady(String line) {
        JsonNode reply = read(line, "ready");
        return new Lane.Ready(
                reply.get("ready").asDouble(),
                reply.path("version").asText(),
                reply.path("note").asText());
    }

    static Lane.Round readRound(String line) {
        JsonNode reply = read(line, "runs");
        return new Lane.Round(reply.get("runs").asLong(), reply.path("seconds").asDouble());
    }

    static void readWritten(String line) {
        read(line, "written");
    }

    /** A reply that has this key, unless it says that the side is missing. */
    private static JsonNode read(String line, String key) {
        JsonNode reply = parse(line);
        if (reply.has("missing")) {
            throw new MissingSideException(reply.get("missing").asText());
        }
        if (!reply.has(key)) {
            throw new MissingSideException("It should have said \"" + key + "\" and said: " + line);
        }
        return reply;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new MissingSideException("It should have answered in JSON and said: " + line, broken);
        }
    }

    private static String line(Map<String, Object> content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        content.forEach((key, value) -> node.putPOJO(key, value));
        return JSON.valueToTree(node).toString();
    }
}
