package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The search behind the first broken record of a log. */
final class TornTail {

    /*
     * Tells a torn tail from damage.
     *
     * A crash can tear only the last batch: the one before it was on disk before the last was begun. The pages of a
     * batch reach the disk in any order, so behind the tear there may be whole records, but all of them belong to the
     * batch that is torn: their batch starts at the tear or before it. A whole record of a later batch proves that
     * the broken bytes had been acknowledged; that is damage, and cutting there would lose records silently.
     *
     * The search tries every byte, for a broken length leads nowhere. It stays linear, because a header has a
     * checksum of its own: a record's bytes are read only behind a header that holds.
     */

    private static final int WINDOW = 1 << 16;

    private TornTail() {}

    /** Where a whole record of a later batch starts, if there is one behind this place. */
    static OptionalLong laterBatch(Path file, long broken) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long position = broken;
            while (position + Frame.BYTES <= bytes.length()) {
                CancelledException.throwIfInterrupted("Opening " + file);
                ByteBuffer window = read(bytes, position, WINDOW);
                while (window.remaining() >= Frame.BYTES && !Frame.isAt(window)) {
                    window.get();
                }
                position += window.position();
                if (window.remaining() < Frame.BYTES) {
                    continue;
                }
                Frame frame = Frame.from(window);
                long end = position + Frame.BYTES + frame.length();
                if (end > bytes.length()) {
                    return OptionalLong.empty();
                }
                if (frame.batchStart() > broken && isWhole(bytes, frame, position + Frame.BYTES)) {
                    return OptionalLong.of(position);
                }
                position = end;
            }
            return OptionalLong.empty();
        }
    }

    private static boolean isWhole(RandomAccessFile bytes, Frame frame, long start) throws IOException {
        return Frame.checksum(read(bytes, start, frame.length())) == frame.checksum();
    }

    private static ByteBuffer read(RandomAccessFile bytes, long position, int length) throws IOException {
        byte[] read = new byte[(int) Math.min(length, bytes.length() - position)];
        bytes.seek(position);
        bytes.readFully(read);
        return ByteBuffer.wrap(read);
    }
}
