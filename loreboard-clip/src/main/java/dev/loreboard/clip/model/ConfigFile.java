package dev.loreboard.clip.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A JSON object in one of a model's configuration files. Whatever does not fit names the file, the field and what was
 * expected.
 *
 * @param at the fields that lead to the object, for messages; empty for the whole file
 */
record ConfigFile(Path file, String at, JsonNode object) {

    private static final long LARGEST = 1 << 20;
    private static final int LONGEST_SHOWN = 200;

    static ConfigFile read(Path file) {
        JsonNode tree = tree(file);
        if (!tree.isObject()) {
            throw new ModelException(
                    "The configuration file " + file + " holds no JSON object. Fetch the model again.");
        }
        return new ConfigFile(file, "", tree);
    }

    /** The objects of a file that holds a list of them. */
    static List<ConfigFile> readAll(Path file) {
        List<ConfigFile> objects = new ArrayList<>();
        for (JsonNode object : tree(file)) {
            objects.add(new ConfigFile(file, String.valueOf(objects.size()), object));
        }
        return objects;
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ModelException("The configuration file " + file + " has " + Files.size(file)
                        + " bytes; such files are small. Fetch the model again.");
            }
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException damaged) {
            throw new ModelException(
                    "The configuration file " + file + " is no JSON (" + damaged.getOriginalMessage()
                            + "). Fetch the model again.",
                    damaged);
        } catch (IOException failure) {
            throw new ModelException(
                    "The configuration file " + file + " cannot be read (" + failure + "). Fetch the model again.",
                    failure);
        }
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** The object in a field; nothing when the field is missing. */
    Optional<ConfigFile> within(String field) {
        return find(field, JsonNode::isObject, "an object", value -> new ConfigFile(file, path(field), value));
    }

    Optional<String> text(String field) {
        return find(field, JsonNode::isTextual, "a text", JsonNode::textValue);
    }

    Optional<Boolean> truth(String field) {
        return find(field, JsonNode::isBoolean, "true or false", JsonNode::booleanValue);
    }

    Optional<Double> number(String field) {
        return find(field, JsonNode::isNumber, "a number", JsonNode::doubleValue);
    }

    Optional<Integer> whole(String field) {
        return find(
                field,
                value -> value.isIntegralNumber() && value.canConvertToInt(),
                "a whole number",
                JsonNode::intValue);
    }

    /** The field as it stands, for one that may hold several things. */
    Optional<JsonNode> any(String field) {
        return has(field) ? Optional.of(object.get(field)) : Optional.empty();
    }

    <T> T need(String field, Function<String, Optional<T>> read) {
        return read.apply(field)
                .orElseThrow(() -> new ModelException(
                        "The configuration file " + file + " does not say \"" + path(field) + "\"; it says " + fields()
                                + ". Name the folder of a CLIP, SigLIP or MobileCLIP model."));
    }

    ModelException misfit(String field, String expected) {
        return new ModelException("In the configuration file " + file + " \"" + path(field) + "\" is "
                + shown(object.get(field)) + ", not " + expected + ".");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    private <T> Optional<T> find(String field, Predicate<JsonNode> fits, String expected, Function<JsonNode, T> read) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!fits.test(object.get(field))) {
            throw misfit(field, expected);
        }
        return Optional.of(read.apply(object.get(field)));
    }

    private String path(String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    private String fields() {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", ", "[", "]"));
    }
}
