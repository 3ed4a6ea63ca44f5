package dev.loreboard.vector.exact;

import dev.loreboard.vector.engine.EntryWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Turns a change into bytes that {@link ChangeReader} turns back. */
final class ChangeWriter {

    private ChangeWriter() {}

    static byte[] toBytes(Change change) {
        return switch (change) {
            case Change.Begin(var space) -> {
                byte[] name = space.name().getBytes(StandardCharsets.UTF_8);
                yield ByteBuffer.allocate(1 + Integer.BYTES + name.length)
                        .put((byte) 'B')
                        .putInt(space.dimension())
                        .put(name)
                        .array();
            }
            case Change.Put(var entry) -> {
                byte[] vector = entry.embedding().toBytes();
                byte[] rest = EntryWriter.toBytes(entry);
                yield ByteBuffer.allocate(1 + vector.length + rest.length)
                        .put((byte) 'P')
                        .put(vector)
                        .put(rest)
                        .array();
            }
            case Change.Remove(String id) -> {
                byte[] name = id.getBytes(StandardCharsets.UTF_8);
                yield ByteBuffer.allocate(1 + name.length)
                        .put((byte) 'R')
                        .put(name)
                        .array();
            }
        };
    }
}
