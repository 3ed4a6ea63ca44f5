package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.util.List;

/** What a server answered, as JSON. Vectors are read as floats at once, so that every bit is kept. */
final class Answer {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** How deep the columns of records lie. */
    private enum Nesting {
        COLUMNS,
        /** Each column in a list of one, as for a query with one vector. */
        LISTS_OF_ONE
    }

    private final Nesting nesting;
    private List<String> ids = List.of();
    private List<float[]> embeddings = List.of();
    private JsonNode metadatas = JsonNodeFactory.instance.missingNode();
    private JsonNode documents = JsonNodeFactory.instance.missingNode();

    private Answer(Nesting nesting) {
        this.nesting = nesting;
    }

    /** The records in the answer to {@code get}. */
    static Records ofGet(byte[] json) {
        return new Answer(Nesting.COLUMNS).read(json);
    }

    /** The records in the answer to {@code query} with one vector. */
    static Records ofQuery(byte[] json) {
        return new Answer(Nesting.LISTS_OF_ONE).read(json);
    }

    /** Any other answer. */
    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException malformed) {
            throw malformed(malformed);
        }
    }

    private Records read(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readField(parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("it does not end");
            }
            return new Records(ids, embeddings, metadatas, documents);
        } catch (IOException malformed) {
            throw malformed(malformed);
        }
    }

    private void readField(JsonParser parser) throws IOException {
        String name = parser.currentName();
        boolean nested = parser.nextToken() == JsonToken.START_ARRAY && nesting == Nesting.LISTS_OF_ONE;
        if (parser.currentToken() != JsonToken.START_ARRAY || name.equals("include")) {
            parser.skipChildren();
            return;
        }
        if (nested) {
            parser.nextToken();
        }
        switch (name) {
            case "ids" -> ids = List.of(parser.readValueAs(String[].class));
            case "embeddings" -> embeddings = List.of(parser.readValueAs(float[][].class));
            case "metadatas" -> metadatas = parser.readValueAsTree();
            case "documents" -> documents = parser.readValueAsTree();
            default -> parser.skipChildren();
        }
        if (nested && parser.nextToken() != JsonToken.END_ARRAY) {
            throw new IOException("\"" + name + "\" holds more than one list");
        }
    }

    private static ServiceException malformed(IOException cause) {
        return ServiceException.permanent(
                "Chroma answered what is not the JSON that was asked for (" + cause.getMessage()
                        + "). See that the address is that of a Chroma server, version 1.0 or newer.",
                cause);
    }
}
