package dev.loreboard.clip.onnx;

import dev.loreboard.clip.onnx.Message.Field;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tensor in the file of a graph: what its numbers are, and where they stand. */
final class TensorHeader {

    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int EXTERNAL_DATA = 13;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final List<Long> dims = new ArrayList<>();
    private String name = "";
    private long type;
    private ByteBuffer raw = NOTHING;
    private ByteBuffer varints = NOTHING;
    private final Map<String, String> elsewhere = new HashMap<>();

    private TensorHeader() {}

    static TensorHeader read(Message message) {
        TensorHeader header = new TensorHeader();
        message.forEach(header::take);
        return header;
    }

    private void take(Field field) {
        switch (field.number()) {
            case DIMS -> dims.addAll(field.numbers());
            case DATA_TYPE -> type = field.value();
            case NAME -> name = field.text();
            case FLOAT_DATA, RAW_DATA -> raw = field.bytes();
            case INT32_DATA -> varints = field.bytes();
            case EXTERNAL_DATA -> external(field.message());
            default -> {}
        }
    }

    private void external(Message entry) {
        String[] pair = {"", ""};
        entry.forEach(field -> {
            if (field.number() == 1 || field.number() == 2) {
                pair[field.number() - 1] = field.text();
            }
        });
        elsewhere.put(pair[0], pair[1]);
    }

    /** A tensor with these numbers. */
    static MessageParts write(String name, TensorNumbers.Kind kind, List<Long> dims, ByteBuffer bytes) {
        MessageParts tensor = new MessageParts();
        dims.forEach(size -> tensor.number(DIMS, size));
        return tensor.number(DATA_TYPE, kind.code()).text(NAME, name).bytes(RAW_DATA, bytes);
    }

    /** The same tensor with its numbers in it. */
    MessageParts moveIn(Path file) {
        MessageParts tensor = new MessageParts();
        dims.forEach(size -> tensor.number(DIMS, size));
        return tensor.number(DATA_TYPE, type).text(NAME, name).bytes(RAW_DATA, outside(file));
    }

    String name() {
        return name;
    }

    List<Long> dims() {
        return List.copyOf(dims);
    }

    boolean isOf(TensorNumbers.Kind kind) {
        return type == kind.code();
    }

    /** Whether its numbers stand in another file. */
    boolean isElsewhere() {
        return !elsewhere.isEmpty();
    }

    /** How many bytes of numbers stand in another file. */
    long bytesElsewhere(Path file) {
        return isElsewhere() ? outside(file).remaining() : 0;
    }

    /** Whether it has rows and columns, and some of each. */
    boolean isMatrix() {
        return dims.size() == 2 && dims.stream().allMatch(size -> size > 0 && size <= Integer.MAX_VALUE);
    }

    /** How many numbers it has. */
    long count() {
        return dims.stream().reduce(1L, (one, other) -> one * other);
    }

    /** Its numbers; empty for what no training has made: few numbers, or numbers of other kinds. */
    Optional<TensorNumbers> numbers(Path file) {
        return TensorNumbers.Kind.of(type)
                .filter(kind -> count() >= TensorNumbers.FEWEST || count() == 1)
                .map(kind -> new TensorNumbers(kind, bytes(file, kind)))
                .filter(TensorNumbers::areTelling);
    }

    /** The numbers as they stand, if they are of this kind. */
    ByteBuffer bytes(Path file, TensorNumbers.Kind kind) {
        ByteBuffer bytes = elsewhere.isEmpty() ? inside(kind) : outside(file);
        if (bytes.remaining() / kind.size() != count()) {
            throw new MalformedMessageException(
                    "a tensor of " + count() + " numbers in " + bytes.remaining() + " bytes");
        }
        return bytes;
    }

    /** Small kinds may stand as numbers of varying length, one each. */
    private ByteBuffer inside(TensorNumbers.Kind kind) {
        if (!varints.hasRemaining()) {
            return raw;
        }
        if (varints.remaining() > Integer.MAX_VALUE / kind.size()) {
            throw new MalformedMessageException("more small numbers than fit into memory");
        }
        ByteBuffer rest = varints.duplicate();
        ByteBuffer bytes =
                ByteBuffer.allocate(varints.remaining() * kind.size()).order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            long value = Message.varint(rest);
            for (int i = 0; i < kind.size(); i++) {
                bytes.put((byte) (value >>> (i * Byte.SIZE)));
            }
        }
        return bytes.flip();
    }

    private Path place(Path folder) {
        String location = elsewhere.getOrDefault("location", "");
        try {
            return folder.resolve(location).normalize();
        } catch (InvalidPathException nonsense) {
            throw new MalformedMessageException("weights in a file that cannot be called \"" + location + "\"");
        }
    }

    private ByteBuffer outside(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path data = folder == null ? file : place(folder);
        if (folder == null || !data.startsWith(folder)) {
            throw new ModelException("The model " + file + " keeps weights at " + data
                    + ", outside its own folder. It is not read there.");
        }
        try {
            long offset = Long.parseLong(elsewhere.getOrDefault("offset", "0"));
            String rest = String.valueOf(Files.size(data) - offset);
            return Weights.map(data, offset, Long.parseLong(elsewhere.getOrDefault("length", rest)));
        } catch (IOException failure) {
            throw new ModelException(
                    "The model " + file + " keeps weights in " + data + ", which cannot be read (" + failure
                            + "). Fetch the whole model.",
                    failure);
        } catch (NumberFormatException damaged) {
            throw new MalformedMessageException("weights at a place in " + data + " that is no number");
        }
    }
}
