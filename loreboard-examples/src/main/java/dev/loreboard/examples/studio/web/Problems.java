package dev.loreboard.examples.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.loreboard.api.failure.LoreboardException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells failures as {@code application/problem+json}, by RFC 9457; what is no one's fault but ours says no more than that. */
final class Problems implements Room {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /**
     * The document of RFC 9457.
     *
     * @param field the part of what was sent that is to be changed
     */
    private record Document(
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> field) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.exception(
                Problem.class,
                (problem, context) -> tell(context, problem.status(), problem.getMessage(), problem.field()));
        routes.exception(
                LoreboardException.class,
                (failure, context) -> tell(context, HttpStatus.UNPROCESSABLE_CONTENT, failure.getMessage()));
        routes.exception(
                JsonProcessingException.class,
                (failure, context) -> tell(
                        context,
                        HttpStatus.BAD_REQUEST,
                        "This is not the JSON that is wanted here: " + failure.getOriginalMessage()));
        routes.exception(HttpResponseException.class, (failure, context) -> {
            HttpStatus status = HttpStatus.forStatus(failure.getStatus());
            if (status == HttpStatus.CONTENT_TOO_LARGE) {
                tellTooLarge(context);
            } else {
                tell(context, status, failure.getMessage());
            }
        });
        routes.exception(ServletException.class, (failure, context) -> {
            if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(IllegalStateException.class::isInstance)) {
                tellTooLarge(context);
            } else {
                tell(
                        context,
                        HttpStatus.BAD_REQUEST,
                        "These are no parts of multipart/form-data. Send each file as one.");
            }
        });
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed.", context.method(), context.path(), failure);
            tell(context, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. The log tells what.");
        });
    }

    private static void tellTooLarge(Context context) {
        tell(
                context,
                HttpStatus.CONTENT_TOO_LARGE,
                "This is larger than what is taken here: " + WebServer.LARGEST_FILE + " MB a file, "
                        + WebServer.LARGEST_UPLOAD + " MB of files together, and "
                        + WebServer.LARGEST_BODY / 1024 / 1024 + " MB of anything else. Send less at a time.");
    }

    private static void tell(Context context, HttpStatus status, @Nullable String detail) {
        tell(context, status, detail, Optional.empty());
    }

    private static void tell(Context context, HttpStatus status, @Nullable String detail, Optional<String> field) {
        context.status(status)
                .json(new Document(status.getMessage(), status.getCode(), String.valueOf(detail), field))
                .contentType("application/problem+json");
    }
}
