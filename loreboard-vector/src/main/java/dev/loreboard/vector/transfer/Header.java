package dev.loreboard.vector.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.embedding.EmbeddingSpace;

/**
 * The first line of a file of entries.
 *
 * @param where the filter that chose them, in its text form
 */
record Header(EmbeddingSpace space, String where) {

    private static final int VERSION = 1;
    private static final String KIND = "entries";

    String write() {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("loreboard", KIND);
        header.put("version", VERSION);
        header.put("space", space.name());
        header.put("dimension", space.dimension());
        header.put("where", where);
        return header.toString();
    }

    /** @throws IllegalArgumentException saying what is wrong with the line */
    static Header read(JsonNode line) {
        if (!line.path("loreboard").asText().equals(KIND)) {
            throw new IllegalArgumentException("it does not begin with a line like {\"loreboard\":\"entries\","
                    + "\"version\":1,\"space\":\"the name of a space\",\"dimension\":512}");
        }
        int version = line.path("version").asInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("it has version " + version + ", this library reads version " + VERSION
                    + "; a newer one may read it");
        }
        return new Header(
                new EmbeddingSpace(
                        line.path("space").asText(), line.path("dimension").asInt()),
                line.path("where").asText());
    }
}
