package dev.loreboard.clip.hub;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file beside a model that says what it is made of. It comes last, so a folder that has one has all of its model. */
final class ManifestFile {

    static final String NAME = "loreboard-model.json";
    static final int LARGEST = 1 << 20;

    private static final int FORMAT = 1;

    private ManifestFile() {}

    /** Nothing when there is none. */
    static Optional<PulledModel> find(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LARGEST) {
            throw damaged(file.toString(), "it is too large", null);
        }
        return Optional.of(parse(Files.readAllBytes(file), folder, file.toString()));
    }

    /**
     * @param folder where the model is, or will be
     * @param source where the bytes stand, for messages
     * @throws ModelException when they say what cannot be
     */
    static PulledModel parse(byte[] bytes, Path folder, String source) {
        try {
            JsonNode root = new ObjectMapper().readTree(bytes);
            if (root.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException("its format is "
                        + RelativeName.shown(root.path("format").toString()) + ", and " + FORMAT
                        + " is the one that is known here");
            }
            JsonNode licence = root.path("licence");
            List<PulledFile> files = new ArrayList<>();
            root.path("files").forEach(file -> files.add(file(file)));
            return new PulledModel(
                    text(root, "name"),
                    folder,
                    text(root, "repository"),
                    text(root, "revision"),
                    new Licence(
                            text(licence, "name"), Licence.Terms.parse(text(licence, "terms")), text(licence, "text")),
                    files);
        } catch (JacksonException noJson) {
            throw damaged(source, "it is no JSON", noJson);
        } catch (IOException | IllegalArgumentException impossible) {
            throw damaged(source, RelativeName.shown(String.valueOf(impossible.getMessage())), impossible);
        }
    }

    static byte[] write(PulledModel model) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("name", model.name());
        root.put("repository", model.repository());
        root.put("revision", model.revision());
        root.putObject("licence")
                .put("name", model.licence().name())
                .put("terms", model.licence().terms().toString())
                .put("text", model.licence().text());
        ArrayNode files = root.putArray("files");
        model.files()
                .forEach(file -> files.addObject()
                        .put("path", file.path())
                        .put("size", file.size())
                        .put("sha256", file.hash().toString())
                        .put("trust", file.trust().toString()));
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static PulledFile file(JsonNode file) {
        if (!file.path("size").canConvertToLong() || !file.path("size").isIntegralNumber()) {
            throw new IllegalArgumentException("a file in it has no size");
        }
        return new PulledFile(
                text(file, "path"),
                file.path("size").longValue(),
                ContentHash.parse(text(file, "sha256")),
                Trust.parse(text(file, "trust")));
    }

    /** What can be shown in a terminal. */
    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it does not say \"" + field + "\"");
        }
        return RelativeName.shown(value.textValue());
    }

    private static ModelException damaged(String source, String problem, @Nullable Throwable cause) {
        return new ModelException(
                "The list of a model's files, " + source + ", cannot be used: " + problem
                        + ". Remove the model's folder, or the archive, and pull the model again.",
                cause);
    }
}
