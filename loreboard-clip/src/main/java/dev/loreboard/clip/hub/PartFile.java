package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentHasher;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of which some has come. It is written with streams that an interrupt does not close, and is called after the version that
 * is fetched, so that pieces of two versions never meet in it.
 */
final class PartFile {

    static final String FOLDER = ".parts";

    private static final int BUFFER = 1 << 16;

    private final Path path;

    PartFile(Path path) {
        this.path = path;
    }

    /** The one for a version of a file of a model. */
    static PartFile of(Path model, Offer offer, Offer.OfferedFile file) {
        String version = String.join(
                "\n",
                offer.request().card().repository(),
                offer.revision(),
                file.path(),
                file.hash().map(ContentHash::toString).or(file::tag).orElse(""));
        String name = ContentHash.of(version.getBytes(StandardCharsets.UTF_8)).toString();
        return new PartFile(model.resolve(FOLDER).resolve(name + ".part"));
    }

    Path path() {
        return path;
    }

    long length() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    void drop() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Opens it to go on at its end, and to be on disk when the stream is closed. */
    Writing append() throws IOException {
        return new Writing(new FileOutputStream(path.toFile(), true));
    }

    /** Bytes on their way to the end of it. */
    record Writing(FileOutputStream out) implements AutoCloseable {

        void write(List<ByteBuffer> bytes) throws IOException {
            for (ByteBuffer piece : bytes) {
                byte[] copy = new byte[piece.remaining()];
                piece.get(copy);
                out.write(copy);
            }
        }

        @Override
        public void close() throws IOException {
            try (out) {
                out.getFD().sync();
            }
        }
    }

    /** The hash of a file, by way of a stream that an interrupt does not close. */
    static ContentHash hash(Path file, Steps steps) throws IOException {
        ContentHasher hasher = new ContentHasher();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new FileInputStream(file.toFile())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hasher.add(buffer, 0, read);
                steps.done(read);
            }
        }
        return hasher.finish();
    }
}
