package dev.loreboard.vector.chroma;

import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Says in words why a server did not do what it was asked.
 *
 * @param request what it was asked
 */
record ChromaFailures(HttpRequest request) {

    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final int MOST_WORDS = 500;

    ServiceException refused(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String said = asked() + " It answered " + status + ": " + words(response.body());
        if (status < SERVER_ERROR && !BUSY.contains(status)) {
            return ServiceException.permanent(said + advice(status), null);
        }
        return retryAfter(response)
                .map(wait -> ServiceException.passing(said, wait))
                .orElseGet(() -> ServiceException.passing(said, new IOException("status " + status)));
    }

    ServiceException late(Duration timeout, Throwable cause) {
        return ServiceException.passing(
                asked() + " It did not answer within " + timeout.toMillis()
                        + " ms. Give it more time, or see what keeps it.",
                cause);
    }

    ServiceException broken(Throwable cause) {
        return cause instanceof HttpTimeoutException
                ? late(request.timeout().orElseThrow(), cause)
                : ServiceException.passing(
                        asked() + " The connection failed (" + cause
                                + "). See that the server is up and can be reached.",
                        cause);
    }

    private String asked() {
        return "Chroma was asked: " + request.method() + " " + request.uri() + ".";
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> " Check the token.";
            case 404 ->
                " Check the names of the tenant, the database and the collection; somebody may have removed one.";
            case 413 -> " Shorten the texts, or let the server take larger requests.";
            default -> "";
        };
    }

    private static String words(byte[] body) {
        String words = new String(body, StandardCharsets.UTF_8).strip();
        return words.substring(0, Math.min(MOST_WORDS, words.length()));
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
