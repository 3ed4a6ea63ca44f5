package dev.loreboard.examples.collect.spotify;

/** What was given is no listing in the form that was expected. */
public final class ListingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    ListingException(String message) {
        super(message);
    }
}
