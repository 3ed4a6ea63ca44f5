package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.store.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one collection.
 *
 * @param path of the collection, by its id
 * @param limits of the server
 */
record ChromaCollection(ChromaClient client, String path, Limits limits) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * What the server says of itself.
     *
     * @param batch how many records one request may hold
     * @param base64 whether vectors may come as base64, which is a third as long as numbers are
     */
    record Limits(int batch, boolean base64) {}

    /** What an answer is to hold of each record beside its id. */
    enum Column {
        EMBEDDINGS,
        METADATAS,
        DOCUMENTS
    }

    /** All that an entry is made of. */
    static final List<Column> WHOLE = List.of(Column.EMBEDDINGS, Column.METADATAS, Column.DOCUMENTS);

    long count() {
        JsonNode count = Answer.tree(client.get(path + "/count"));
        if (!count.isIntegralNumber()) {
            throw ServiceException.permanent("Chroma was asked for a count and answered: " + count + ".", null);
        }
        return count.longValue();
    }

    /** The ids of all records, or of those that a condition lets in, in Chroma's own order. */
    List<String> ids(Optional<Where.Some> where) {
        ObjectNode body = body(List.of());
        where.ifPresent(some -> body.set("where", some.json()));
        return get(body).ids();
    }

    /** Those of these records that there are, in any order. */
    Records get(Collection<String> ids, List<Column> columns) {
        ObjectNode body = body(columns);
        body.set("ids", array(ids));
        return get(body);
    }

    /** The nearest by the index. */
    Records query(Embedding target, int count, Where where) {
        ObjectNode body = body(WHOLE);
        body.putArray("query_embeddings").add(numbers(target));
        body.put("n_results", count);
        if (where instanceof Where.Some some) {
            body.set("where", some.json());
        }
        return Answer.ofQuery(client.post(path + "/query", body.toString()));
    }

    /** @param known what Chroma has of the records that are there already */
    void upsert(List<Entry> entries, Map<String, JsonNode> known) {
        ObjectNode body = NODES.objectNode();
        ArrayNode ids = body.putArray("ids");
        ArrayNode embeddings = body.putArray("embeddings");
        ArrayNode metadatas = body.putArray("metadatas");
        ArrayNode documents = body.putArray("documents");
        for (Entry entry : entries) {
            ids.add(entry.id());
            embeddings.add(vector(entry.embedding()));
            metadatas.add(replacing(known.get(entry.id()), FlatMetadata.of(entry)));
            documents.add(document(entry, known));
        }
        client.post(path + "/upsert", body.toString());
    }

    /** @param known what Chroma has of the record */
    void updateMetadata(Entry entry, Map<String, JsonNode> known) {
        ObjectNode body = NODES.objectNode();
        body.putArray("ids").add(entry.id());
        body.putArray("metadatas").add(replacing(known.get(entry.id()), FlatMetadata.of(entry)));
        client.post(path + "/update", body.toString());
    }

    void delete(List<String> ids) {
        client.post(path + "/delete", NODES.objectNode().set("ids", array(ids)).toString());
    }

    /** A document cannot be removed, so an empty one replaces it. */
    private static JsonNode document(Entry entry, Map<String, JsonNode> known) {
        return entry.text()
                .<JsonNode>map(NODES::textNode)
                .orElseGet(() -> known.containsKey(entry.id()) ? NODES.textNode("") : NODES.nullNode());
    }

    /** Keys that are not named would stay as they are, so those that are gone are named as nothing. */
    private static ObjectNode replacing(@Nullable JsonNode known, ObjectNode metadata) {
        if (known != null) {
            known.fieldNames().forEachRemaining(key -> {
                if (!metadata.has(key)) {
                    metadata.putNull(key);
                }
            });
        }
        return metadata;
    }

    private JsonNode vector(Embedding embedding) {
        return limits.base64() ? NODES.binaryNode(embedding.toBytes()) : numbers(embedding);
    }

    /** As doubles, since a server may read numbers as such and round them once more. */
    private static ArrayNode numbers(Embedding embedding) {
        ArrayNode numbers = NODES.arrayNode();
        for (int i = 0; i < embedding.dimension(); i++) {
            numbers.add((double) embedding.at(i));
        }
        return numbers;
    }

    private static ObjectNode body(List<Column> columns) {
        ObjectNode body = NODES.objectNode();
        ArrayNode include = body.putArray("include");
        columns.forEach(column -> include.add(column.name().toLowerCase(Locale.ROOT)));
        return body;
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private Records get(JsonNode body) {
        return Answer.ofGet(client.post(path + "/get", body.toString()));
    }
}
