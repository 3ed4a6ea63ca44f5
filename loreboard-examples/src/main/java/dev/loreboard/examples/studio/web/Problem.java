package dev.loreboard.examples.studio.web;

import io.javalin.http.HttpStatus;

/** Why a request is not answered, in words for the one who asked. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    public Problem(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    public static Problem notFound(String what, String name) {
        return new Problem(HttpStatus.NOT_FOUND, "There is no " + what + " \"" + name + "\" here.");
    }

    public static Problem misfit(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, message);
    }

    public HttpStatus status() {
        return status;
    }
}
