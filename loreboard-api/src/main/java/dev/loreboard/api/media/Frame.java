package dev.loreboard.api.media;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The header of a record in a log.
 *
 * <p>Twenty bytes: the length of the record, the CRC-32C of its bytes, the place in the file where its batch starts,
 * and the CRC-32C of these three. Big-endian, like everything in the file. A batch is what was forced to disk together.
 *
 * @param length of the record's bytes, which follow the header
 */
record Frame(int length, int checksum, long batchStart) {

    static final int BYTES = 20;
    private static final int CHECKED_BYTES = BYTES - Integer.BYTES;

    static Frame of(byte[] record, long batchStart) {
        return new Frame(record.length, checksum(ByteBuffer.wrap(record)), batchStart);
    }

    /** Whether these bytes, from the position of the buffer, are a header at all. */
    static boolean isAt(ByteBuffer bytes) {
        int start = bytes.position();
        return bytes.remaining() >= BYTES
                && bytes.getInt(start) >= 0
                && bytes.getInt(start) <= RecordLog.MAX_RECORD_BYTES
                && checksum(bytes.slice(start, CHECKED_BYTES)) == bytes.getInt(start + CHECKED_BYTES);
    }

    /** Reads a header and passes over it. */
    static Frame from(ByteBuffer bytes) {
        Frame frame = new Frame(bytes.getInt(), bytes.getInt(), bytes.getLong());
        bytes.getInt();
        return frame;
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putInt(length).putInt(checksum).putLong(batchStart);
        bytes.putInt(checksum(bytes.slice(0, CHECKED_BYTES)));
        return bytes.array();
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
