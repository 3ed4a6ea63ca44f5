package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.api.content.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way into a store: written under a name of its own, then moved into its place or dropped.
 *
 * <p>Its writer holds a claim on it. So whoever opens the store can tell the files of the living, in this process or
 * another, from what a crash left behind.
 */
final class Incoming implements AutoCloseable {

    private static final String SUFFIX = ".part";

    private final Path path;
    private final FileClaim claim;
    private final ContentHasher hasher = new ContentHasher();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(MediaType.HEAD_BYTES);
    private long size;

    private Incoming(Path path, FileClaim claim) {
        this.path = path;
        this.claim = claim;
    }

    static Incoming create(DurableFolder folder) throws IOException {
        while (true) {
            Path path = folder.path().resolve(UUID.randomUUID() + SUFFIX);
            Optional<FileClaim> claim =
                    FileClaim.tryClaim(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (claim.isPresent()) {
                Incoming incoming = new Incoming(path, claim.get());
                if (Files.exists(path)) {
                    return incoming;
                }
                incoming.close(); // swept away between its creation and its claim
            }
        }
    }

    /** Removes what nobody alive is writing. */
    static void sweep(DurableFolder folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.path(), "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                sweep(leftover);
            }
        }
    }

    private static void sweep(Path leftover) throws IOException {
        try {
            Optional<FileClaim> claim =
                    FileClaim.tryClaim(leftover, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (claim.isPresent()) {
                new Incoming(leftover, claim.get()).close();
            }
        } catch (NoSuchFileException finished) {
            // its writer moved it into place meanwhile
        }
    }

    void write(byte[] bytes, int length) throws IOException {
        hasher.add(bytes, 0, length);
        head.write(bytes, 0, Math.min(length, MediaType.HEAD_BYTES - head.size()));
        size += length;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            claim.channel().write(buffer);
        }
    }

    /** What was written; nothing may be written afterwards. */
    MediaItem item() {
        return new MediaItem(hasher.finish(), size, head.toByteArray());
    }

    /** Forces the bytes to disk and moves them into place; an interrupt stops it before the move or not at all. */
    void moveTo(DurableFolder folder, String name) throws IOException {
        claim.channel().force(true);
        folder.take(path, name);
    }

    /** Drops the file unless it was moved. */
    @Override
    public void close() throws IOException {
        try (claim) {
            Files.deleteIfExists(path);
        }
    }
}
