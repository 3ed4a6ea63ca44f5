package dev.loreboard.api.content;

import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A media file as it came: its bytes, or the path where they are.
 *
 * <p>The first complete reading of a path, by {@link #hash()}, {@link #bytes} or {@link #open} up to the end, fixes the
 * hash. From then on every reading makes sure that the file still holds those bytes, and throws {@code
 * ContentChangedException} when it does not; so what was decoded is what was hashed, whichever came first.
 *
 * <p>Two are equal when they hold the same bytes or name the same path. Equality reads no file, so it may tell apart
 * what is the same; {@link #hash()} is the identity. May be shared between threads.
 */
public final class Encoded implements Image.Form, Audio.Form, Video.Form {

    private final EncodedSource source;

    private Encoded(EncodedSource source) {
        this.source = source;
    }

    /** The file is not touched before somebody reads it. */
    public static Encoded of(Path file) {
        return new Encoded(new FileSource(file.toAbsolutePath()));
    }

    public static Encoded of(byte[] bytes) {
        return new Encoded(new MemorySource(bytes.clone()));
    }

    /** Reads the stream to its end, or to the limit; closing it stays with the caller. */
    public static Encoded read(InputStream stream, ContentLimits limits) {
        try {
            return new Encoded(
                    new MemorySource(limits.bound("The stream", stream).readAllBytes()));
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The stream broke off while it was read (" + failure.getMessage() + "). Open it again.", failure);
        }
    }

    /** How many bytes there are; for a path, how many there are now. */
    public long size() {
        return source.size();
    }

    /** All bytes, in an array of the caller's own. */
    public byte[] bytes(ContentLimits limits) {
        return source.bytes(limits);
    }

    /**
     * The bytes from the start, for reading in bounded memory. The end of the stream is where a changed file is found
     * out: what was read before it is good only once the end was reached.
     */
    public InputStream open(ContentLimits limits) {
        return source.open(limits);
    }

    /** The SHA-256 of the bytes. For a path this reads the whole file the first time, in bounded memory. */
    @Override
    public ContentHash hash() {
        return source.hash();
    }

    /** Where the bytes are, unless they are held in memory. */
    public Optional<Path> path() {
        return source.path();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encoded encoded && source.equals(encoded.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return "Encoded[" + source + "]";
    }
}
