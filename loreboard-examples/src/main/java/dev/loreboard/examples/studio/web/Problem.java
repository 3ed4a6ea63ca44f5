package dev.loreboard.examples.studio.web;

import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a request is not answered, in words for the one who asked. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String field;

    private Problem(HttpStatus status, @Nullable String message, String field) {
        super(message);
        this.status = status;
        this.field = field;
    }

    public Problem(HttpStatus status, String message) {
        this(status, message, "");
    }

    public static Problem notFound(String what, String name) {
        return new Problem(HttpStatus.NOT_FOUND, "There is no " + what + " \"" + name + "\" here.");
    }

    public static Problem misfit(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, message);
    }

    /** The same, said of one part of what was sent. */
    public Problem at(String part) {
        return new Problem(status, getMessage(), part);
    }

    public HttpStatus status() {
        return status;
    }

    /** The part of what was sent that is to be changed; empty where it is all of it. */
    public Optional<String> field() {
        return Optional.of(field).filter(part -> !part.isEmpty());
    }
}
