package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the changes of one store back from bytes, in the order in which they were written. */
final class ChangeReader {

    private @Nullable EmbeddingSpace space;
    private ByteBuffer in = ByteBuffer.allocate(0);

    /** The space that the first change named; nothing as long as none was read. */
    Optional<EmbeddingSpace> space() {
        return Optional.ofNullable(space);
    }

    Change read(byte[] record) {
        in = ByteBuffer.wrap(record);
        try {
            return switch (in.get()) {
                case 'B' -> begin();
                case 'P' -> new Change.Put(entry());
                case 'R' -> new Change.Remove(text());
                default -> throw new IllegalArgumentException("an unknown kind of record");
            };
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw new StorageException(
                    "A record of this exact store cannot be read; it was written by a newer version, or by something else.",
                    malformed);
        }
    }

    private Change begin() {
        EmbeddingSpace begun = new EmbeddingSpace(text(), in.getInt());
        space = begun;
        return new Change.Begin(begun);
    }

    private Entry entry() {
        if (space == null) {
            throw new IllegalArgumentException("an entry before the space was named");
        }
        String id = text();
        byte[] vector = new byte[space.dimension() * Float.BYTES];
        in.get(vector);
        return new Entry(id, Embedding.fromBytes(space, vector), metadata(), optional(), optional());
    }

    private Metadata metadata() {
        SortedMap<Field, Value> values = new TreeMap<>();
        int size = in.getInt();
        for (int i = 0; i < size; i++) {
            values.put(Field.named(text()), value());
        }
        return new Metadata(values);
    }

    private Value value() {
        return switch (in.get()) {
            case 'T' -> Value.of(text());
            case 'B' -> Value.of(in.get() != 0);
            case 'N' -> Value.of(in.getDouble());
            case 'M' -> Value.of(Instant.ofEpochMilli(in.getLong()));
            case 'W' ->
                Value.of(
                        IntStream.range(0, in.getInt()).mapToObj(word -> text()).toList());
            default -> throw new IllegalArgumentException("an unknown kind of value");
        };
    }

    private Optional<String> optional() {
        return in.get() == 0 ? Optional.empty() : Optional.of(text());
    }

    private String text() {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        byte[] encoded = new byte[length];
        in.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
