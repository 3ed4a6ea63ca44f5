package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a media store knows about the bytes of one hash. Immutable; two of the same hash are equal. */
public final class MediaItem {

    private final ContentHash hash;
    private final long size;
    private final @Nullable MediaType type;

    /** @param head the first {@link MediaType#HEAD_BYTES} bytes, or all of them if there are fewer */
    public MediaItem(ContentHash hash, long size, byte[] head) {
        this.hash = hash;
        this.size = size;
        this.type = MediaType.sniff(head).orElse(null);
    }

    public ContentHash hash() {
        return hash;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** The format that the first bytes show, if it is a known one. */
    public Optional<MediaType> type() {
        return Optional.ofNullable(type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaItem item && hash.equals(item.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "MediaItem[" + hash + ", " + size + " bytes, " + (type == null ? "of no known format" : type) + "]";
    }
}
