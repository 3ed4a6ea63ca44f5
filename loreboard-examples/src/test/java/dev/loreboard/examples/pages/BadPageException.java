package dev.loreboard.examples.pages;

/** A page that says something which is not so. */
final class BadPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPageException(String message) {
        super(message);
    }
}
