package dev.loreboard.api.failure;

/** Content over a limit of {@code ContentLimits}; found out before the memory was taken wherever a header tells. */
public final class ContentTooLargeException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final long found;
    private final long limit;

    /** @param unit what is counted, in the plural: "bytes", "pixels", "seconds" */
    public ContentTooLargeException(String content, String unit, long found, long limit) {
        this(content, unit, found, limit, "ContentLimits");
    }

    /**
     * @param unit what is counted, in the plural
     * @param options where the limit is set
     */
    public ContentTooLargeException(String content, String unit, long found, long limit, String options) {
        super(
                content + " has " + (found == Long.MAX_VALUE ? "more" : found) + " " + unit + "; the limit is " + limit
                        + ". Raise it in " + options + " if you trust the source.",
                null);
        this.found = found;
        this.limit = limit;
    }

    /** The size found, or {@link Long#MAX_VALUE} when reading stopped at the limit. */
    public long found() {
        return found;
    }

    public long limit() {
        return limit;
    }
}
