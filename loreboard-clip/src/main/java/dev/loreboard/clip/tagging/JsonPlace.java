package dev.loreboard.clip.tagging;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A value in a file of JSON, which knows where it stands. What does not fit is refused with that place.
 *
 * @param source the file, for messages
 * @param at the way to the value, like {@code facets[2].labels[0]}; empty for the whole
 */
record JsonPlace(String source, String at, JsonNode value) {

    private static final int LARGEST = 16 << 20;
    private static final int DEEPEST = 16;
    private static final int LONGEST_SHOWN = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST)
                            .maxStringLength(LARGEST)
                            .maxNameLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a file of a bounded size. */
    static JsonPlace read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TaggingException("The file " + file + " has more than " + LARGEST
                        + " bytes, far more than such files have. Name another one.");
            }
            return parse(file.toString(), bytes);
        } catch (IOException failure) {
            throw new TaggingException(
                    "The file " + file + " cannot be read (" + failure + "). Name one that can.", failure);
        }
    }

    static JsonPlace parse(String source, byte[] json) {
        try {
            return new JsonPlace(source, "", MAPPER.readTree(json));
        } catch (JacksonException malformed) {
            throw new TaggingException(
                    source + " is no JSON that could be used: " + malformed.getOriginalMessage() + where(malformed)
                            + ".",
                    malformed);
        } catch (IOException impossible) {
            throw new TaggingException(source + " cannot be read (" + impossible + ").", impossible);
        }
    }

    private static String where(JacksonException malformed) {
        return malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr() + ")";
    }

    /** Refuses anything but an object with no other fields than these. */
    JsonPlace object(String... known) {
        require(JsonNode::isObject, "an object");
        List<String> names = Arrays.asList(known);
        value.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw misfit("has a \"" + shown(name) + "\", which is not known there. Known: "
                        + String.join(", ", names) + ".");
            }
        });
        return this;
    }

    /** The names of an object's fields, where any will do. */
    List<String> names() {
        require(JsonNode::isObject, "an object");
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String field) {
        return value.has(field);
    }

    boolean isText() {
        return value.isTextual();
    }

    JsonPlace field(String name) {
        if (!value.has(name)) {
            throw misfit("has no \"" + name + "\".");
        }
        return new JsonPlace(source, at.isEmpty() ? name : at + "." + name, value.get(name));
    }

    String text() {
        return require(JsonNode::isTextual, "a text").textValue();
    }

    double number() {
        return require(node -> node.isNumber() && Double.isFinite(node.doubleValue()), "a number")
                .doubleValue();
    }

    int whole() {
        return require(node -> node.isIntegralNumber() && node.canConvertToInt(), "a whole number")
                .intValue();
    }

    <T> List<T> list(Function<JsonPlace, T> read) {
        require(JsonNode::isArray, "a list");
        List<T> all = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            all.add(read.apply(new JsonPlace(source, at + "[" + i + "]", value.get(i))));
        }
        return List.copyOf(all);
    }

    List<String> texts() {
        return list(JsonPlace::text);
    }

    /** Makes a value of what was read here, and says where it was read when that value is refused. */
    <T> T make(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            throw new TaggingException(place() + ": " + refused.getMessage(), refused);
        }
    }

    TaggingException misfit(String problem) {
        return new TaggingException(place() + " " + problem);
    }

    private JsonNode require(Predicate<JsonNode> fits, String expected) {
        if (!fits.test(value)) {
            throw misfit("is not " + expected + " but " + shown(value.toString()) + ".");
        }
        return value;
    }

    private String place() {
        return at.isEmpty() ? source : source + ", at " + at;
    }

    private static String shown(String text) {
        return text.codePoints()
                        .limit(LONGEST_SHOWN)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                + (text.length() > LONGEST_SHOWN ? "..." : "");
    }
}
