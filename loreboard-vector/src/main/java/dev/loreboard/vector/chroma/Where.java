package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What can be said to Chroma of a filter. It lets in all that the filter does, and perhaps more: what comes is looked
 * at once more here.
 */
sealed interface Where {

    /** Nothing can be said; everything comes. */
    record Anything() implements Where {}

    /** Nothing can match; the server need not be asked. */
    record Nothing() implements Where {}

    /**
     * A condition in Chroma's words.
     *
     * @param size how many comparisons it holds
     * @param depth how deep they lie
     */
    record Some(ObjectNode json, int size, int depth) implements Where {}

    /** Chroma reads, and its database evaluates, conditions up to some size; larger ones are not said. */
    int MOST_SIZE = 300;

    int MOST_DEPTH = 20;

    static Where comparison(String key, String operator, JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return new Some(nodes.objectNode().set(key, nodes.objectNode().set(operator, value)), 1, 1);
    }

    static Where all(List<Where> parts) {
        return parts.stream().anyMatch(Nothing.class::isInstance) ? new Nothing() : joined("$and", said(parts));
    }

    static Where any(List<Where> parts) {
        return parts.stream().anyMatch(Anything.class::isInstance)
                ? new Anything()
                : said(parts).isEmpty() ? new Nothing() : joined("$or", said(parts));
    }

    private static List<Some> said(List<Where> parts) {
        return parts.stream()
                .filter(Some.class::isInstance)
                .map(Some.class::cast)
                .toList();
    }

    private static Where joined(String joint, List<Some> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? new Anything() : parts.getFirst();
        }
        int size = parts.stream().mapToInt(Some::size).sum();
        int depth = 1 + parts.stream().mapToInt(Some::depth).max().orElseThrow();
        if (size > MOST_SIZE || depth > MOST_DEPTH) {
            return new Anything();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        parts.forEach(part -> json.withArray("/" + joint).add(part.json()));
        return new Some(json, size, depth);
    }
}
