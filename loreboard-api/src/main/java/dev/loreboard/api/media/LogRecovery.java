package dev.loreboard.api.media;

import dev.loreboard.api.failure.StorageException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Finds where the acknowledged records of a log end, after whatever happened to its last writer. */
final class LogRecovery {

    private static final System.Logger LOGGER = System.getLogger(LogRecovery.class.getName());

    private LogRecovery() {}

    /** The end of the last whole record; 0 when not even the header is whole. */
    static long end(Path file) throws IOException {
        if (Files.notExists(file) || !hasHeader(file)) {
            return 0;
        }
        long size = Files.size(file);
        long end = endOfWholeRecords(file, size);
        OptionalLong later = TornTail.laterBatch(file, end);
        if (later.isPresent()) {
            throw new StorageException("The record log " + file + " is damaged at byte " + end + ": no whole record is "
                    + "there, yet a later one is at byte " + later.getAsLong() + ". Nothing was cut. Restore the file "
                    + "from a copy, or keep its first " + end + " bytes and lose the rest.");
        }
        if (end < size) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The record log {0} had a torn tail: its last {1} bytes were never acknowledged and are cut off.",
                    file,
                    size - end);
        }
        return end;
    }

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream stream = new FileInputStream(file.toFile())) {
            return LogHeader.isWhole(stream.readNBytes(LogHeader.BYTES), file);
        }
    }

    private static long endOfWholeRecords(Path file, long size) throws IOException {
        try (LogReader reader = new LogReader(file, size)) {
            while (reader.next().isPresent()) {
                // the reader counts
            }
            return reader.position();
        }
    }
}
