package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Goes through the records of a log file up to an end, with one record in memory at a time. */
final class LogReader implements AutoCloseable {

    private final Path file;
    private final InputStream stream;
    private final long end;
    private long position = LogHeader.BYTES;

    LogReader(Path file, long end) throws IOException {
        this.file = file;
        this.end = end;
        this.stream = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
        stream.skipNBytes(LogHeader.BYTES);
    }

    /** The next record, unless what follows is no whole, undamaged record. */
    Optional<byte[]> next() throws IOException {
        CancelledException.throwIfInterrupted("Reading a record log");
        byte[] header = stream.readNBytes((int) Math.min(Frame.BYTES, end - position));
        if (!Frame.isAt(ByteBuffer.wrap(header))) {
            return Optional.empty();
        }
        Frame found = Frame.from(ByteBuffer.wrap(header));
        if (found.length() > end - position - Frame.BYTES) {
            return Optional.empty();
        }
        byte[] record = stream.readNBytes(found.length());
        if (record.length < found.length() || Frame.checksum(ByteBuffer.wrap(record)) != found.checksum()) {
            return Optional.empty();
        }
        position += Frame.BYTES + record.length;
        return Optional.of(record);
    }

    /** Where the next record starts, or would. */
    long position() {
        return position;
    }

    /** Refuses to take what comes before the end for everything. */
    void requireEnd() {
        if (position != end) {
            throw new StorageException("The record log " + file + " is damaged at byte " + position
                    + ": its acknowledged records go on to byte " + end + ". Restore the file from a copy.");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
