package dev.loreboard.api.media;

import dev.loreboard.api.failure.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of a log file, where batches are added, by one thread at a time.
 *
 * <p>It writes through a {@link RandomAccessFile}: an interrupt would close a channel under all the other threads.
 */
final class LogFile implements AutoCloseable {

    private static final int WRITTEN_AT_ONCE = 1 << 16;

    private final Path path;
    private final RandomAccessFile file;
    private volatile long end;
    private boolean broken;

    private LogFile(Path path, RandomAccessFile file, long end) {
        this.path = path;
        this.file = file;
        this.end = end;
    }

    /** Opens the file to add to it, cut to this end. */
    static LogFile open(Path path, long end) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            if (end < LogHeader.BYTES) {
                file.setLength(0);
                file.write(LogHeader.toBytes());
                file.getFD().sync();
            } else if (file.length() != end) {
                file.setLength(end);
                file.getFD().sync();
            }
            return new LogFile(path, file, file.length());
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /** Behind the last batch on disk. */
    long end() {
        return end;
    }

    /** Adds a batch and returns when it is on disk; if that fails, the file ends where it ended before. */
    void add(List<byte[]> batch) throws IOException {
        if (broken) {
            throw new StorageException(path + " could not be put in order after a failed write. Close the log, make "
                    + "sure that its disk is well, and open it again; everything acknowledged is in it.");
        }
        boolean written = false;
        broken = true;
        try {
            write(batch);
            written = true;
            file.getFD().sync();
        } catch (IOException failure) {
            file.setLength(end);
            broken = written; // nobody knows what a disk holds that failed to force
            throw failure;
        }
        end = file.getFilePointer();
        broken = false;
    }

    private void write(List<byte[]> batch) throws IOException {
        file.seek(end);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(WRITTEN_AT_ONCE);
        for (byte[] record : batch) {
            buffer.writeBytes(Frame.of(record, end).toBytes());
            buffer.writeBytes(record);
            if (buffer.size() >= WRITTEN_AT_ONCE) {
                file.write(buffer.toByteArray());
                buffer.reset();
            }
        }
        file.write(buffer.toByteArray());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
