package dev.loreboard.api.spi;

/**
 * A plugin that is there but cannot be used.
 *
 * @param source its class, or its service file when not even the class is known
 */
public record BrokenProvider(String source, Throwable cause) {

    /** What it is and why it cannot be used. */
    public String phrase() {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return source + " (" + why + ")";
    }
}
