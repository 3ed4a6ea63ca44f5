package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The beginning of a saved store. Behind it come its entries without their vectors, and behind those, from a multiple of
 * 64 bytes on, the vectors.
 *
 * @param entriesBytes how long the entries are
 * @param entriesSum the checksum of the entries
 * @param vectorsSum the checksum of the vectors
 */
record SavedHeader(EmbeddingSpace space, int rows, long entriesBytes, int entriesSum, int vectorsSum) {

    /** As long as with the longest name of a space. */
    static final int BYTES = 1024;

    private static final long MAGIC =
            ByteBuffer.wrap("LORE VEC".getBytes(StandardCharsets.US_ASCII)).getLong();
    private static final int VERSION = 1;
    private static final int ALIGNMENT = 64;

    byte[] toBytes() {
        byte[] name = space.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(MAGIC)
                .putInt(VERSION)
                .putInt(space.dimension())
                .putInt(rows)
                .putLong(entriesBytes)
                .putInt(entriesSum)
                .putInt(vectorsSum)
                .putInt(name.length)
                .put(name);
        return bytes.putInt(BYTES - Integer.BYTES, sum(bytes.array())).array();
    }

    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, BYTES - Integer.BYTES);
        return (int) sum.getValue();
    }

    /**
     * Reads a header.
     *
     * @throws StorageException when these are not the first bytes of a saved store that this library can read
     */
    static SavedHeader read(byte[] found, Path file) {
        ByteBuffer bytes = ByteBuffer.wrap(found).order(ByteOrder.BIG_ENDIAN);
        try {
            if (bytes.getLong() != MAGIC) {
                throw new StorageException(
                        file + " is no saved exact store. Name a file that ExactStore.saveTo wrote; one"
                                + " that a store appends to is opened with ExactOptions.at.");
            }
            int version = bytes.getInt();
            if (version != VERSION) {
                throw new StorageException(file + " is a saved exact store of version " + version
                        + "; this library reads version " + VERSION + ". Open it with the library that wrote it.");
            }
            if (bytes.getInt(BYTES - Integer.BYTES) != sum(found)) {
                throw damaged(file, "its header has another checksum than it says");
            }
            int dimension = bytes.getInt();
            int rows = bytes.getInt();
            long entriesBytes = bytes.getLong();
            int entriesSum = bytes.getInt();
            int vectorsSum = bytes.getInt();
            byte[] name = new byte[bytes.getInt()];
            bytes.get(name);
            EmbeddingSpace space = new EmbeddingSpace(new String(name, StandardCharsets.UTF_8), dimension);
            return new SavedHeader(space, rows, entriesBytes, entriesSum, vectorsSum);
        } catch (BufferUnderflowException | IndexOutOfBoundsException shorter) {
            throw damaged(file, "it ends within its header");
        }
    }

    static StorageException damaged(Path file, String how) {
        return new StorageException("The saved exact store " + file + " is damaged: " + how
                + ". Restore it from a copy, or save the store again.");
    }

    /** Where the vectors begin. */
    long vectorsAt() {
        return (BYTES + entriesBytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** How long the file is. */
    long fileBytes() {
        return vectorsAt() + (long) rows * space.dimension() * Float.BYTES;
    }
}
