package dev.loreboard.vector.s3;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.vector.engine.Retries;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Speaks HTTP with a server: signed, within a time, and again when a failure may pass. May be shared between threads. */
final class S3Client implements AutoCloseable {

    private static final long SLOWEST_UPLOAD = 100_000;

    private final S3Options options;
    private final HttpClient client;
    private final Signer signer;
    private final Retries retries;

    /** What is made of an answer. It closes the body, unless it gives it on. */
    @FunctionalInterface
    interface Taker<T> {

        T take(Answer answer) throws IOException;
    }

    S3Client(S3Options options, Clock clock, Retries retries) {
        this.options = options;
        this.client = options.client()
                .orElseGet(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(options.timeout())
                        .build());
        this.signer = new Signer(options.region(), options.keys(), clock);
        this.retries = retries;
    }

    <T> T ask(S3Request request, Taker<T> taker) {
        return retries.call(() -> {
            Answer answer = send(request);
            try {
                return taker.take(answer);
            } catch (IOException broken) {
                close(answer);
                throw failures(request).broken(broken);
            } catch (RuntimeException failure) {
                close(answer);
                throw failure;
            }
        });
    }

    /** What the server says instead of doing what it was asked. */
    ServiceException refused(S3Request request, ErrorAnswer error) {
        return failures(request).refused(error);
    }

    /** Lets go of the client. Streams that are open go on to their ends. */
    @Override
    public void close() {
        if (options.client().isEmpty()) {
            client.shutdown();
        }
    }

    private Answer send(S3Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address())
                .version(HttpClient.Version.HTTP_1_1)
                .header("user-agent", "loreboard");
        signer.sign(request.method().name(), request.address(), request.headers(), request.payload())
                .forEach(builder::header);
        Sending sending = request.sending();
        HttpRequest signed =
                builder.method(request.method().name(), sending.body()).build();
        return exchange(request, signed, sending.stop());
    }

    private Answer exchange(S3Request request, HttpRequest signed, BooleanSupplier stop) {
        Duration limit = options.timeout().plusSeconds(request.size() / SLOWEST_UPLOAD);
        CompletableFuture<HttpResponse<ArrivingBody>> sent =
                client.sendAsync(signed, about -> new ArrivingBody(options.timeout()));
        try {
            HttpResponse<ArrivingBody> response = await(sent, limit, request, stop);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            sent.cancel(true);
            throw failures(request).late(limit, late);
        } catch (ExecutionException failure) {
            throw failures(request).broken(Objects.requireNonNull(failure.getCause()));
        }
    }

    private static <T> T await(CompletableFuture<T> sent, Duration limit, S3Request request, BooleanSupplier stop)
            throws TimeoutException, ExecutionException {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return sent.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                    if (stop.getAsBoolean()) {
                        sent.cancel(true);
                        throw new CancelledException(
                                "The request " + request + " was cancelled: its thread was interrupted.", interrupt);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private S3Failures failures(S3Request request) {
        return new S3Failures(request, signer.clock());
    }

    private static void close(Answer answer) {
        try {
            answer.body().close();
        } catch (IOException impossible) {
            throw new AssertionError("An arriving body is let go without a word.", impossible);
        }
    }
}
