package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the records of a new log file into batches worth a trip to the disk. */
final class LogRewrite {

    private static final int WORTH_WRITING = 1 << 23;

    private final LogFile file;
    private final List<byte[]> batch = new ArrayList<>();
    private long bytes;

    private LogRewrite(LogFile file) {
        this.file = file;
    }

    /** Makes a whole log, on disk when this returns, of what the source gives. */
    static void write(Path path, RecordSource source) throws IOException {
        Files.deleteIfExists(path);
        try (LogFile file = LogFile.open(path, 0)) {
            LogRewrite rewrite = new LogRewrite(file);
            source.sendTo(rewrite::add);
            rewrite.flush();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void add(byte[] record) {
        CancelledException.throwIfInterrupted("Rewriting a record log");
        batch.add(RecordLog.copy(record));
        bytes += record.length + Frame.BYTES;
        if (bytes >= WORTH_WRITING) {
            flush();
        }
    }

    private void flush() {
        try {
            file.add(batch);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        batch.clear();
        bytes = 0;
    }
}
