package dev.loreboard.clip.onnx;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A model in 8 bits, made from one in 32: its large matrices are whole numbers from -63 to 63 with a scale for each
 * column, and what flows through it is rounded to 8 bits as it comes. Kernels of convolutions are kept in 8 bits, and are
 * widened when the graph is opened. The file is about a quarter as large.
 *
 * @param file that was written
 * @param before bytes of the weights and the graph in 32 bits
 * @param after bytes of the file
 * @param changed how many products, tables and kernels are in 8 bits; none in a graph without large ones, which is copied
 */
public record EightBitModel(Path file, long before, long after, int changed) {

    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_STANDARD = 8;
    private static final int STANDARD_DOMAIN = 1;
    private static final int STANDARD_VERSION = 2;

    /** The first version of the standard that has what an 8-bit graph needs. */
    private static final long FIRST_STANDARD = 11;

    /**
     * Writes the model in 8 bits; a file that is there is replaced when the new one is whole.
     *
     * @param source a graph in 32 bits
     * @throws ModelException when the source cannot be read, has no weights in 32 bits, or is too large; or when the target
     *     cannot be written
     * @throws CancelledException when the thread is interrupted
     */
    public static EightBitModel write(Path source, Path target) {
        try {
            Message model = new Message(Weights.map(source, 0, Files.size(source)));
            requireStandard(model, source);
            int[] changed = {0};
            int[] weights = {0};
            long[] before = {Files.size(source)};
            MessageParts parts = new MessageParts();
            model.forEach(field -> {
                if (field.number() == MODEL_GRAPH) {
                    EightBitGraph.Result graph = EightBitGraph.of(field.message(), source);
                    changed[0] += graph.changed();
                    weights[0] += graph.weights();
                    before[0] += graph.elsewhere();
                    parts.message(MODEL_GRAPH, graph.graph());
                } else {
                    parts.copy(field);
                }
            });
            if (weights[0] == 0) {
                throw new ModelException(
                        "The model " + source + " has no weights in 32 bits. Name its graph in 32 bits;"
                                + " one in 16 or 8 bits cannot be made into one in 8.");
            }
            requireRoom(parts, source);
            write(parts, target);
            return new EightBitModel(target, before[0], parts.length(), changed[0]);
        } catch (IOException failure) {
            throw Weights.unreadable(source, failure);
        } catch (MalformedMessageException damaged) {
            throw Weights.noGraph(source, damaged);
        }
    }

    private static void requireStandard(Message model, Path source) {
        long[] version = {1};
        model.forEach(field -> {
            if (field.number() == MODEL_STANDARD) {
                readStandard(field, version);
            }
        });
        if (version[0] < FIRST_STANDARD) {
            throw new ModelException("The model " + source + " keeps to version " + version[0]
                    + " of the ONNX operators; 8 bits need version " + FIRST_STANDARD + ". Export it anew.");
        }
    }

    private static void readStandard(Field field, long[] version) {
        String[] domain = {""};
        long[] number = {0};
        field.message().forEach(part -> {
            switch (part.number()) {
                case STANDARD_DOMAIN -> domain[0] = part.text();
                case STANDARD_VERSION -> number[0] = part.value();
                default -> {}
            }
        });
        if (domain[0].isEmpty() || domain[0].equals("ai.onnx")) {
            version[0] = number[0];
        }
    }

    private static void requireRoom(MessageParts parts, Path source) {
        if (parts.length() > Integer.MAX_VALUE) {
            throw new ModelException("The model " + source + " would have " + parts.length()
                    + " bytes in 8 bits, and a graph in one file has " + Integer.MAX_VALUE
                    + " at most. Run it in 16 or 32 bits.");
        }
    }

    private static void write(MessageParts parts, Path target) {
        Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".unfinished");
        try {
            try {
                writeNew(parts, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (ClosedByInterruptException now) {
            throw new CancelledException("Writing " + target + " was cancelled: its thread was interrupted.", now);
        } catch (IOException failure) {
            throw new ModelException(
                    "The " + parts.length() + " bytes of " + target + " could not be written (" + failure
                            + "). See that its folder may be written to, and has room for them.",
                    failure);
        }
    }

    private static void writeNew(MessageParts parts, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            parts.writeTo(channel);
            channel.force(true);
        }
    }
}
