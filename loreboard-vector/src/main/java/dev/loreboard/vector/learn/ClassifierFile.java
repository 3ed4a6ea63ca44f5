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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A classifier in a JSON file: its space, its labels, and its weights as bytes of little-endian doubles. */
final class ClassifierFile {

    /** Goes up with each change that an older library could not read. */
    private static final int FORMAT = 1;

    private static final long LARGEST = 1L << 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    private ClassifierFile() {}

    static void write(LinearClassifier classifier, Path file) {
        double[] weights = classifier.weights();
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(weights);
        ObjectNode content = MAPPER.createObjectNode();
        content.put("classifier", FORMAT);
        content.put("space", classifier.space().name());
        content.put("dimension", classifier.space().dimension());
        classifier.labels().forEach(content.putArray("labels")::add);
        content.put("weights", Base64.getEncoder().encodeToString(bytes.array()));
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
                    "The classifier could not be written to " + file + " (" + failure
                            + "). Name a file in a folder that may be written to.",
                    failure);
        }
    }

    static LinearClassifier read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw damaged(file, "it has more than " + LARGEST + " bytes", null);
            }
            return classifier(MAPPER.readTree(file.toFile()), file);
        } catch (JsonProcessingException noJson) {
            throw damaged(file, "it is not JSON", noJson);
        } catch (IllegalArgumentException impossible) {
            throw damaged(file, String.valueOf(impossible.getMessage()), impossible);
        } catch (IOException failure) {
            throw new StorageException(
                    "The classifier " + file + " could not be read (" + failure
                            + "). Name a file that save(...) wrote.",
                    failure);
        }
    }

    private static LinearClassifier classifier(JsonNode content, Path file) {
        int format = content.path("classifier").asInt();
        if (format != FORMAT) {
            throw damaged(file, "its format is " + content.path("classifier") + " and not " + FORMAT, null);
        }
        List<String> labels = new ArrayList<>();
        content.path("labels").forEach(label -> labels.add(label.asText()));
        byte[] bytes = Base64.getDecoder().decode(content.path("weights").asText());
        double[] weights = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(weights);
        EmbeddingSpace space = new EmbeddingSpace(
                content.path("space").asText(), content.path("dimension").asInt());
        return new LinearClassifier(space, labels, weights);
    }

    private static StorageException damaged(Path file, String what, @Nullable Throwable cause) {
        return new StorageException(
                "The file " + file + " is not a classifier: " + what
                        + ". Train it anew, or name a file that save(...) wrote.",
                cause);
    }
}
