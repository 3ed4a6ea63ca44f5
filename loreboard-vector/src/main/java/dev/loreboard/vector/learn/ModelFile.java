package dev.loreboard.vector.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, in a JSON file; its numbers are bytes of little-endian doubles.
 *
 * @param what stands in it, in a word
 */
record ModelFile(String what, Path file) {

    /** Goes up with each change that an older library could not read. */
    private static final int FORMAT = 1;

    private static final long LARGEST = 1L << 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A file that is there is replaced when the new one is whole. */
    void write(Consumer<ObjectNode> writer) {
        ObjectNode content = MAPPER.createObjectNode();
        content.put(what, FORMAT);
        writer.accept(content);
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            try {
                Files.writeString(unfinished, MAPPER.writeValueAsString(content) + "\n");
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new StorageException(
                    "The " + what + " could not be written to " + file + " (" + failure
                            + "). Name a file in a folder that may be written to.",
                    failure);
        }
    }

    /** @param reader throws an {@link IllegalArgumentException} for what it cannot read */
    <T> T read(Function<JsonNode, T> reader) {
        try {
            if (Files.size(file) > LARGEST) {
                throw damaged("it has more than " + LARGEST + " bytes", null);
            }
            JsonNode content = MAPPER.readTree(file.toFile());
            if (content.path(what).asInt() != FORMAT) {
                throw damaged("its format is " + content.path(what) + " and not " + FORMAT, null);
            }
            return reader.apply(content);
        } catch (JsonProcessingException noJson) {
            throw damaged("it is not JSON", noJson);
        } catch (IllegalArgumentException impossible) {
            throw damaged(String.valueOf(impossible.getMessage()), impossible);
        } catch (IOException failure) {
            throw new StorageException(
                    "The " + what + " " + file + " could not be read (" + failure
                            + "). Name a file that save(...) wrote.",
                    failure);
        }
    }

    private StorageException damaged(String how, @Nullable Throwable cause) {
        return new StorageException(
                "The file " + file + " has no " + what + ": " + how
                        + ". Train it anew, or name a file that save(...) wrote.",
                cause);
    }

    static void put(ObjectNode content, EmbeddingSpace space) {
        content.put("space", space.name());
        content.put("dimension", space.dimension());
    }

    static EmbeddingSpace space(JsonNode content) {
        return new EmbeddingSpace(
                content.path("space").asText(), content.path("dimension").asInt());
    }

    static String text(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException for what is no text of bytes, or numbers that are not finite */
    static double[] numbers(JsonNode text) {
        byte[] bytes = Base64.getDecoder().decode(text.asText());
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a weight is not a finite number");
            }
        }
        return numbers;
    }
}
