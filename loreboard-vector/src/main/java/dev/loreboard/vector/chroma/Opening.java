package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.util.Optional;

/**
 * Finds the collection of a store, or makes it. Its metadata tells the space. Vectors are compared by their inner
 * product, since Chroma changes those that are to be compared by their cosine.
 */
record Opening(ChromaOptions options, ChromaClient client, Optional<EmbeddingSpace> wanted) {

    private static final int FORMAT = 1;
    private static final int LEAST_BATCH = 100;
    private static final String FORMAT_KEY = "loreboard_format";
    private static final String SPACE_KEY = "loreboard_space";
    private static final String DIMENSION_KEY = "loreboard_dimension";

    /** What was found or made. */
    record Opened(EmbeddingSpace space, ChromaCollection collection) {}

    Opened open() {
        JsonNode checks = Answer.tree(client.get("/pre-flight-checks"));
        ChromaCollection.Limits limits = new ChromaCollection.Limits(
                checks.path("max_batch_size").asInt(LEAST_BATCH),
                checks.path("supports_base64_encoding").asBoolean(false));
        JsonNode found = wanted.map(this::findOrMake).orElseGet(this::find);
        EmbeddingSpace space = space(found.path("metadata"));
        wanted.ifPresent(asked -> space.requireSame(asked, "The " + name()));
        return new Opened(
                space,
                new ChromaCollection(
                        client, collections() + "/" + found.path("id").asText(), limits));
    }

    private JsonNode findOrMake(EmbeddingSpace space) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", options.collection());
        body.put("get_or_create", true);
        body.putObject("metadata")
                .put(FORMAT_KEY, FORMAT)
                .put(SPACE_KEY, space.name())
                .put(DIMENSION_KEY, space.dimension());
        body.putObject("configuration").putObject("hnsw").put("space", "ip");
        return Answer.tree(client.post(collections(), body.toString()));
    }

    private JsonNode find() {
        return client.find(collections() + "/" + options.collection())
                .map(Answer::tree)
                .orElseThrow(
                        () -> new StorageException("There is no " + name() + " yet. Check its name, or lend the space"
                                + " that a new one should live in, or an embedder."));
    }

    private EmbeddingSpace space(JsonNode metadata) {
        int format = metadata.path(FORMAT_KEY).asInt();
        if (format != FORMAT) {
            throw new StorageException(
                    format == 0
                            ? "The collection \"" + options.collection()
                                    + "\" is there, but was not made by Loreboard. Name" + " another one for the store."
                            : "The " + name() + " has the format " + format + ", and this program reads " + FORMAT
                                    + ". Use the version of Loreboard that wrote it.");
        }
        return new EmbeddingSpace(
                metadata.path(SPACE_KEY).asText(), metadata.path(DIMENSION_KEY).asInt());
    }

    private String name() {
        return "Chroma store \"" + options.collection() + "\"";
    }

    private String collections() {
        return "/tenants/" + options.tenant() + "/databases/" + options.database() + "/collections";
    }
}
