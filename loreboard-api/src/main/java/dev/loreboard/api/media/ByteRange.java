package dev.loreboard.api.media;

/**
 * Some bytes in a row, as in an HTTP range.
 *
 * @param first counted from 0
 * @param last included; {@link Long#MAX_VALUE} means up to the end, wherever that is
 */
public record ByteRange(long first, long last) {

    private static final ByteRange ALL = from(0);

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("A range goes from a first byte, counted from 0, to a last one that is "
                    + "not before it; this goes from " + first + " to " + last + ".");
        }
    }

    public static ByteRange all() {
        return ALL;
    }

    public static ByteRange of(long first, long last) {
        return new ByteRange(first, last);
    }

    /** From there up to the end; from the very end it is empty. */
    public static ByteRange from(long first) {
        return new ByteRange(first, Long.MAX_VALUE);
    }

    public boolean openEnded() {
        return last == Long.MAX_VALUE;
    }

    /** How many bytes it covers of something of this size; a range that leaves it is refused. */
    public long lengthWithin(long size) {
        if (openEnded() ? first > size : last >= size) {
            throw new IllegalArgumentException("The range " + this + " leaves an item of " + size + " bytes.");
        }
        return (openEnded() ? size : last + 1) - first;
    }

    /** As in an HTTP header: {@code 0-99}, or {@code 100-} up to the end. */
    @Override
    public String toString() {
        return first + "-" + (openEnded() ? "" : last);
    }
}
