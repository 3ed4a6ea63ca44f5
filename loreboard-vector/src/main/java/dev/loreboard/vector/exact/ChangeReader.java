package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.engine.EntryReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the changes of one store back from bytes, in the order in which they were written. */
final class ChangeReader {

    private @Nullable EmbeddingSpace space;

    /** The space that the first change named; nothing as long as none was read. */
    Optional<EmbeddingSpace> space() {
        return Optional.ofNullable(space);
    }

    Change read(byte[] record) {
        ByteBuffer in = ByteBuffer.wrap(record);
        try {
            return switch (in.get()) {
                case 'B' -> begin(in);
                case 'P' -> new Change.Put(entry(in));
                case 'R' -> new Change.Remove(rest(in));
                default -> throw new IllegalArgumentException("an unknown kind of record");
            };
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw new StorageException(
                    "A record of this exact store cannot be read; it was written by a newer version, or by something else.",
                    malformed);
        }
    }

    private Change begin(ByteBuffer in) {
        int dimension = in.getInt();
        EmbeddingSpace begun = new EmbeddingSpace(rest(in), dimension);
        space = begun;
        return new Change.Begin(begun);
    }

    private Entry entry(ByteBuffer in) {
        if (space == null) {
            throw new IllegalArgumentException("an entry before the space was named");
        }
        byte[] vector = new byte[space.dimension() * Float.BYTES];
        in.get(vector);
        return EntryReader.read(in, Embedding.fromBytes(space, vector));
    }

    private static String rest(ByteBuffer in) {
        byte[] encoded = new byte[in.remaining()];
        in.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
