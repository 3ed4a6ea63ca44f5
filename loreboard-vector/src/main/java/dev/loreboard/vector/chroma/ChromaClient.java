package dev.loreboard.vector.chroma;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.engine.Retries;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks HTTP with a server, again when a failure may pass. May be shared between threads. */
final class ChromaClient implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ChromaOptions options;
    private final HttpClient client;
    private final Retries retries;

    ChromaClient(ChromaOptions options, Retries retries) {
        this.options = options;
        this.client = options.client()
                .orElseGet(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(options.timeout())
                        .build());
        this.retries = retries;
    }

    byte[] get(String path) {
        return send(request(path).GET().build());
    }

    /** Nothing when the server has no such thing. */
    Optional<byte[]> find(String path) {
        HttpRequest request = request(path).GET().build();
        return retries.call(() -> {
            HttpResponse<byte[]> response = exchange(request);
            return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(body(request, response));
        });
    }

    /** @param json what is asked for, or changed; the same again must come to the same */
    byte[] post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    @Override
    public void close() {
        if (options.client().isEmpty()) {
            client.shutdownNow();
            client.close();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root() + "/api/v2" + path)).timeout(options.timeout());
        options.token().ifPresent(token -> request.header("x-chroma-token", token.reveal()));
        return request;
    }

    private String root() {
        String server = options.server().toString();
        return server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
    }

    private byte[] send(HttpRequest request) {
        return retries.call(() -> body(request, exchange(request)));
    }

    private static byte[] body(HttpRequest request, HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != OK / 100) {
            throw new ChromaFailures(request).refused(response);
        }
        return response.body();
    }

    /** The time limit is kept here as well, since that of a request may end with the first byte of its answer. */
    private HttpResponse<byte[]> exchange(HttpRequest request) {
        ChromaFailures failures = new ChromaFailures(request);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    "The request " + request.uri() + " was cancelled: its thread was interrupted.", interrupted);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw failures.late(options.timeout(), late);
        } catch (ExecutionException failure) {
            throw failures.broken(Objects.requireNonNull(failure.getCause()));
        }
    }
}
