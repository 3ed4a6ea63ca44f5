package dev.loreboard.api.content;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;

/** A stream that refuses to give more bytes than a limit. */
final class BoundedInputStream extends InputStream {

    private final String content;
    private final InputStream stream;
    private final long limit;
    private long given;

    BoundedInputStream(String content, InputStream stream, long limit) {
        this.content = content;
        this.stream = stream;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        CancelledException.throwIfInterrupted("Reading");
        long room = limit - given;
        int count = readSome(target, offset, room < length ? (int) room + 1 : length);
        if (count > room) {
            throw new ContentTooLargeException(content, "bytes", Long.MAX_VALUE, limit);
        }
        given += Math.max(count, 0);
        return count;
    }

    private int readSome(byte[] target, int offset, int length) throws IOException {
        try {
            return stream.read(target, offset, length);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException("Reading was cancelled: its thread was interrupted.", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
