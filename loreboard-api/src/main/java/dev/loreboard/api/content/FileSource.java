package dev.loreboard.api.content;

import dev.loreboard.api.failure.ContentChangedException;
import dev.loreboard.api.failure.ContentTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A file whose first complete reading is remembered, and whose later readings must agree with it. */
final class FileSource implements EncodedSource {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Path path;
    private final AtomicReference<@Nullable Reading> first = new AtomicReference<>();

    /** A complete reading: what the bytes hashed to, and the state that the file was in all the while. */
    private record Reading(ContentHash hash, FileState state) {}

    FileSource(Path path) {
        this.path = path;
    }

    @Override
    public long size() {
        return FileState.of(path).size();
    }

    @Override
    public byte[] bytes(ContentLimits limits) {
        FileState state = unchangedState();
        limits.checkBytes("The file " + path, state.size());
        if (state.size() > LARGEST_ARRAY) {
            throw new ContentTooLargeException("The file " + path, "bytes", state.size(), LARGEST_ARRAY);
        }
        byte[] bytes = new byte[(int) state.size()];
        try (InputStream stream = open(state)) {
            stream.readNBytes(bytes, 0, bytes.length);
            stream.transferTo(OutputStream.nullOutputStream());
            return bytes;
        } catch (IOException failure) {
            throw FileState.unreadable(path, failure);
        }
    }

    @Override
    public InputStream open(ContentLimits limits) {
        FileState state = unchangedState();
        limits.checkBytes("The file " + path, state.size());
        try {
            return open(state);
        } catch (IOException failure) {
            throw FileState.unreadable(path, failure);
        }
    }

    @Override
    public ContentHash hash() {
        Reading known = first.get();
        return known == null ? readToTheEnd() : known.hash();
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(path);
    }

    private ContentHash readToTheEnd() {
        try (FileStream stream = open(FileState.of(path))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return stream.hash();
        } catch (IOException failure) {
            throw FileState.unreadable(path, failure);
        }
    }

    private FileState unchangedState() {
        FileState state = FileState.of(path);
        Reading known = first.get();
        if (known != null && !known.state().equals(state)) {
            throw new ContentChangedException(path + " was hashed as " + known.state() + " and is now " + state
                    + ". Take it in again as new content.");
        }
        return state;
    }

    private FileStream open(FileState state) throws IOException {
        return new FileStream(path, state, Files.newInputStream(path), hash -> agree(new Reading(hash, state)));
    }

    private void agree(Reading reading) {
        Reading known = first.compareAndExchange(null, reading);
        if (known != null && !known.hash().equals(reading.hash())) {
            throw new ContentChangedException(path + " hashed to " + known.hash() + " before and to " + reading.hash()
                    + " now. Take it in again as new content.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSource file && path.equals(file.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
