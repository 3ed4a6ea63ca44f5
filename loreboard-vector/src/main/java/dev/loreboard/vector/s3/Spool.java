package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.MediaItem;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An item in a temporary file, since its hash and size must be known before its first byte is sent.
 *
 * @param file gone when this is closed
 */
record Spool(Path file, MediaItem item) implements AutoCloseable {

    private static final int READ_AT_ONCE = 1 << 16;

    /**
     * Reads the stream to its end.
     *
     * @param most bytes; of more, nothing is kept
     */
    static Spool of(InputStream bytes, long most) {
        try {
            Path file = Files.createTempFile("loreboard-item", ".part");
            try {
                return new Spool(file, copy(bytes, file, most));
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    /** The bytes, to be sent. */
    BodyPublisher publisher() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException gone) {
            throw failed("read", gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw failed("removed", failure);
        }
    }

    private static MediaItem copy(InputStream bytes, Path file, long most) throws IOException {
        ContentHasher hasher = new ContentHasher();
        ByteArrayOutputStream head = new ByteArrayOutputStream(MediaType.HEAD_BYTES);
        long size = 0;
        byte[] buffer = new byte[READ_AT_ONCE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
                hasher.add(buffer, 0, count);
                head.write(buffer, 0, Math.min(count, MediaType.HEAD_BYTES - head.size()));
                out.write(buffer, 0, count);
                size += count;
                requireFits(size, most);
            }
        }
        return new MediaItem(hasher.finish(), size, head.toByteArray());
    }

    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The stream of an item broke off (" + failure + "); nothing was kept. Open it again.", failure);
        }
    }

    private static void requireFits(long size, long most) {
        if (size > most) {
            throw new StorageException("The item has more than " + most + " bytes, which is all that S3 takes in one"
                    + " piece; nothing was kept. Keep it in a folder, or cut it.");
        }
    }

    private static StorageException failed(String verb, IOException failure) {
        return new StorageException(
                "The temporary file of an item on its way to S3 could not be " + verb + " (" + failure
                        + "). See that java.io.tmpdir is a folder with room.",
                failure);
    }
}
