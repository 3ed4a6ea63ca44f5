package dev.loreboard.clip.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What another implementation made of some pictures and texts with a model.
 *
 * @param library that made it, with its version
 * @param model as that library was told it
 */
public record ParityReference(String library, String model, List<SeenPicture> pictures, List<ReadText> texts) {

    private static final String FILE = "parity.json";
    private static final int FORMAT = 1;

    /**
     * One picture.
     *
     * @param pixels a file with what the model saw: little-endian floats, (3, height, width)
     */
    public record SeenPicture(Path file, Path pixels, List<Double> vector) {

        /** @throws StorageException when the file of the pixels cannot be read */
        float[] numbers() {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(pixels)).order(ByteOrder.LITTLE_ENDIAN);
                float[] numbers = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(numbers);
                return numbers;
            } catch (IOException failure) {
                throw new StorageException(
                        "The pixels " + pixels + " of the reference cannot be read. Make the reference again.",
                        failure);
            }
        }
    }

    /**
     * One text.
     *
     * @param ids what the model was given, padding included
     */
    public record ReadText(String text, List<Long> ids, List<Double> vector) {}

    public ParityReference {
        pictures = List.copyOf(pictures);
        texts = List.copyOf(texts);
    }

    /**
     * Reads what the script for Python wrote.
     *
     * @throws StorageException when the folder has no such files, or they are of another format
     */
    public static ParityReference read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            if (root.path("format").asInt() != FORMAT) {
                throw new StorageException("The reference " + file + " is of format " + root.path("format")
                        + "; this version reads format " + FORMAT + ". Make it again with the script that "
                        + "comes with this version.");
            }
            ParityReference reference = new ParityReference(
                    root.path("library").asText("something"),
                    root.path("model").asText("a model"),
                    all(root.path("pictures"), one -> picture(folder, one)),
                    all(root.path("texts"), ParityReference::text));
            if (reference.pictures().isEmpty() && reference.texts().isEmpty()) {
                throw new StorageException("The reference " + file
                        + " has neither pictures nor texts, so that anything " + "would agree with it. Make it again.");
            }
            return reference;
        } catch (IOException failure) {
            throw new StorageException(
                    "There is no reference that can be read in " + file + " (" + failure.getMessage()
                            + "). Make one with the script parity_reference.py.",
                    failure);
        }
    }

    private static SeenPicture picture(Path folder, JsonNode one) {
        return new SeenPicture(
                inside(folder, need(one, "file").asText()),
                inside(folder, need(one, "pixels").asText()),
                all(need(one, "vector"), JsonNode::asDouble));
    }

    private static ReadText text(JsonNode one) {
        return new ReadText(
                need(one, "text").asText(),
                all(need(one, "ids"), JsonNode::asLong),
                all(need(one, "vector"), JsonNode::asDouble));
    }

    private static JsonNode need(JsonNode one, String field) {
        if (!one.has(field)) {
            throw new StorageException(
                    "An item of the reference has no \"" + field + "\": " + one + ". Make the reference again.");
        }
        return one.get(field);
    }

    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new StorageException("The reference names the file " + name + ", outside its folder " + folder + ".");
        }
        return file;
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(read.apply(one)));
        return all;
    }
}
