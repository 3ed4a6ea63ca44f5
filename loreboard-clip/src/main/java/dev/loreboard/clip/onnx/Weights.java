package dev.loreboard.clip.onnx;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the weights of a graph come to, whether they are kept in 32 or in 16 bits, and in whatever order and under whatever
 * names an exporter wrote them.
 */
public final class Weights {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_TENSOR = 5;

    private final Path file;
    private final SortedSet<ContentHash> digests = new TreeSet<>();

    private Weights(Path file) {
        this.file = file;
    }

    /**
     * A digest of each tensor, sorted.
     *
     * @throws ModelException when the file cannot be read or is no graph
     */
    public static SortedSet<ContentHash> digests(Path file) {
        Weights weights = new Weights(file);
        try {
            new Message(map(file, 0, Files.size(file))).forEach(weights::readModel);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        } catch (MalformedMessageException damaged) {
            throw noGraph(file, damaged);
        }
        return weights.digests;
    }

    static ModelException unreadable(Path file, IOException failure) {
        return new ModelException(
                "The model " + file + " cannot be read (" + failure
                        + "). See that the file is there, whole and free to be read, or fetch the model again.",
                failure);
    }

    static ModelException noGraph(Path file, MalformedMessageException damaged) {
        return new ModelException(
                "The model " + file + " is no ONNX graph: it has " + damaged.getMessage() + ". Fetch it again.",
                damaged);
    }

    /** A part of a file, which must be there and fit into one buffer. */
    static ByteBuffer map(Path file, long offset, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > channel.size() - length) {
                throw new IOException("there are no " + length + " bytes from " + offset + " on that could be read");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        } catch (ClosedByInterruptException now) {
            throw new CancelledException("Reading " + file + " was cancelled: its thread was interrupted.", now);
        }
    }

    private void readModel(Field field) {
        if (field.number() == MODEL_GRAPH) {
            field.message().forEach(this::readGraph);
        }
    }

    private void readGraph(Field field) {
        if (field.number() == GRAPH_INITIALIZER) {
            read(field.message());
        } else if (field.number() == GRAPH_NODE) {
            field.message().forEach(this::readNode);
        }
    }

    private void readNode(Field field) {
        if (field.number() == NODE_ATTRIBUTE) {
            field.message().forEach(attribute -> {
                if (attribute.number() == ATTRIBUTE_TENSOR) {
                    read(attribute.message());
                }
            });
        }
    }

    private void read(Message message) {
        TensorHeader.read(message).numbers(file).ifPresent(numbers -> digests.add(numbers.digest()));
    }
}
