package dev.loreboard.api.media;

import dev.loreboard.api.failure.StorageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The first twelve bytes of a log: what the file is, and the version of its format. */
final class LogHeader {

    static final int BYTES = 12;

    private static final byte[] MAGIC = "LORE LOG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private LogHeader() {}

    static byte[] toBytes() {
        return ByteBuffer.allocate(BYTES).put(MAGIC).putInt(VERSION).array();
    }

    /**
     * Whether the header is whole. Part of a header is what a crash leaves of a new log; anything else is refused.
     *
     * @param found the first bytes of the file, as many as there are
     */
    static boolean isWhole(byte[] found, Path file) {
        if (Arrays.equals(found, toBytes())) {
            return true;
        }
        if (found.length < BYTES && Arrays.equals(found, Arrays.copyOf(toBytes(), found.length))) {
            return false;
        }
        if (found.length == BYTES && Arrays.equals(found, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new StorageException(file + " is a record log of version "
                    + ByteBuffer.wrap(found).getInt(MAGIC.length) + "; this library reads version " + VERSION
                    + ". Open it with the library that wrote it, or restore it if it is damaged.");
        }
        throw new StorageException(file + " is no record log, or its first bytes are damaged. Name another file.");
    }
}
