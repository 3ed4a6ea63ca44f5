package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Some bytes in a row of an open file. */
final class RangeStream extends InputStream {

    private final FileChannel channel;
    private long position;
    private long remaining;

    RangeStream(FileChannel channel, long position, long length) {
        this.channel = channel;
        this.position = position;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int count = readSome(ByteBuffer.wrap(target, offset, (int) Math.min(length, remaining)));
        if (count < 0) {
            throw new EOFException("The item was cut short while it was read; verify the store.");
        }
        position += count;
        remaining -= count;
        return count;
    }

    private int readSome(ByteBuffer target) throws IOException {
        CancelledException.throwIfInterrupted("Reading an item");
        try {
            return channel.read(target, position);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException("Reading an item was cancelled: its thread was interrupted.", interrupted);
        }
    }

    /** Passes over bytes without reading them. */
    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, remaining);
        position += skipped;
        remaining -= skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(remaining, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
