package dev.loreboard.api.failure;

/** Content of a kind that this plugin does not take. */
public final class UnsupportedContentException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public UnsupportedContentException(String message) {
        super(message, null);
    }
}
