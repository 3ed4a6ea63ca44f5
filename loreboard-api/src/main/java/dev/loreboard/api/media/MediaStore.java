package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bytes by their hash, each of them once.
 *
 * <p>Calls block and are safe from many threads. When its thread is interrupted, a call ends soon with {@code
 * CancelledException} and has changed nothing. {@link #close()} waits for running calls; afterwards every call is an
 * {@link IllegalStateException}.
 */
public interface MediaStore extends AutoCloseable {

    /**
     * Keeps what the stream gives up to its end; closing the stream stays with the caller. Bytes that are there already
     * stay as they are. When this returns the item is found, and as durable as the store can make it.
     */
    MediaItem put(InputStream bytes, ContentLimits limits);

    default MediaItem put(Encoded content, ContentLimits limits) {
        try (InputStream bytes = content.open(limits)) {
            return put(bytes, limits);
        } catch (IOException failure) {
            throw new UnreadableContentException(content + " could not be closed after reading.", failure);
        }
    }

    Optional<MediaItem> find(ContentHash hash);

    /**
     * The bytes of an item, or some of them; whoever opens, closes. An item that is not there is an {@link
     * UnreadableContentException}; a range that leaves the item is an {@link IllegalArgumentException}. The stream
     * outlives both the item and the store.
     */
    InputStream open(ContentHash hash, ByteRange range);

    /** Whether there was something to remove. */
    boolean remove(ContentHash hash);

    /**
     * The first items in the order of their hashes; fewer than asked for are all there are.
     *
     * @param limit at least 1
     */
    List<MediaItem> first(int limit);

    /**
     * The next items after this hash, whether that is there or not; fewer than asked for are the last.
     *
     * @param limit at least 1
     */
    List<MediaItem> after(ContentHash hash, int limit);

    @Override
    void close();
}
