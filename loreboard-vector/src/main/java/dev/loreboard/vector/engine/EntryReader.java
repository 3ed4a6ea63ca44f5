package dev.loreboard.vector.engine;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an entry back from the bytes that {@link EntryWriter} made of it. */
public final class EntryReader {

    private final ByteBuffer in;

    private EntryReader(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Reads on from the buffer's position.
     *
     * @throws java.nio.BufferUnderflowException when bytes are missing
     * @throws IllegalArgumentException when they are not those of an entry
     */
    public static Entry read(ByteBuffer bytes, Embedding embedding) {
        EntryReader reader = new EntryReader(bytes);
        return new Entry(reader.text(), embedding, reader.metadata(), reader.optional(), reader.optional());
    }

    /** Reads the metadata alone; otherwise like {@link #read}. */
    public static Metadata readMetadata(ByteBuffer bytes) {
        EntryReader reader = new EntryReader(bytes);
        reader.text();
        return reader.metadata();
    }

    private Metadata metadata() {
        int size = in.getInt();
        if (size == 0) {
            return Metadata.none();
        }
        SortedMap<Field, Value> values = new TreeMap<>();
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
            case 'W' -> Value.of(words());
            default -> throw new IllegalArgumentException("an unknown kind of value");
        };
    }

    private List<String> words() {
        int count = in.getInt();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(text());
        }
        return words;
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
