package dev.loreboard.api.content;

import dev.loreboard.api.failure.ContentTooLargeException;
import java.io.InputStream;

/**
 * How much content a caller is willing to take in, so that no file and no stream can take all the memory.
 *
 * @param maxBytes for one encoded file or stream
 * @param maxPixels width times height of one decoded picture or frame
 * @param maxSeconds for sound and film
 */
public record ContentLimits(long maxBytes, long maxPixels, long maxSeconds) {

    private static final ContentLimits DEFAULTS = new ContentLimits(64L << 20, 50_000_000, 3600);

    public ContentLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxSeconds < 1) {
            throw new IllegalArgumentException("A limit is at least 1; these are " + maxBytes + " bytes, " + maxPixels
                    + " pixels and " + maxSeconds + " seconds.");
        }
    }

    /**
     * What a server may accept from strangers: 64 MiB, 50 million pixels (200 MB once decoded) and one hour.
     */
    public static ContentLimits defaults() {
        return DEFAULTS;
    }

    public ContentLimits withMaxBytes(long bytes) {
        return new ContentLimits(bytes, maxPixels, maxSeconds);
    }

    public ContentLimits withMaxPixels(long pixels) {
        return new ContentLimits(maxBytes, pixels, maxSeconds);
    }

    public ContentLimits withMaxSeconds(long seconds) {
        return new ContentLimits(maxBytes, maxPixels, seconds);
    }

    /**
     * Refuses more bytes than the limit.
     *
     * @param content what is checked, as the message begins: "The file a.jpg"
     */
    public void checkBytes(String content, long bytes) {
        if (bytes > maxBytes) {
            throw new ContentTooLargeException(content, "bytes", bytes, maxBytes);
        }
    }

    /** Refuses a picture of more pixels than the limit; claims that overflow are refused as well. */
    public void checkPixels(String content, long width, long height) {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException(content + " has a size of " + width + " x " + height + ".");
        }
        boolean overflows = height > 0 && width > Long.MAX_VALUE / height;
        if (overflows || width * height > maxPixels) {
            long pixels = overflows ? Long.MAX_VALUE : width * height;
            throw new ContentTooLargeException(content, "pixels", pixels, maxPixels);
        }
    }

    /** Refuses sound or film that is longer than the limit; a length that is no number is refused as well. */
    public void checkSeconds(String content, double seconds) {
        if (!(seconds <= maxSeconds)) {
            long found = Double.isNaN(seconds) ? Long.MAX_VALUE : (long) Math.ceil(seconds);
            throw new ContentTooLargeException(content, "seconds", found, maxSeconds);
        }
    }

    /**
     * A view of a stream that throws {@link ContentTooLargeException} rather than give more bytes than the limit, and
     * ends with a {@code CancelledException} when its thread is interrupted. Closing it closes the stream.
     */
    public InputStream bound(String content, InputStream stream) {
        return new BoundedInputStream(content, stream, maxBytes);
    }
}
