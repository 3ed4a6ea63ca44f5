package dev.loreboard.clip.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it comes, a piece at a time and no faster than it is taken. The client's own streams wait for ever
 * for a server that falls silent; this waits as long as it is told. For one taking thread.
 */
final class Arriving implements BodySubscriber<Arriving>, AutoCloseable {

    private sealed interface Event {}

    private record Piece(List<ByteBuffer> bytes) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    private record Ended() implements Event {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    @Override
    public CompletionStage<Arriving> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Piece(bytes));
    }

    @Override
    public void onError(Throwable cause) {
        events.add(new Broken(cause));
    }

    @Override
    public void onComplete() {
        events.add(new Ended());
    }

    /**
     * The next piece; nothing at the end.
     *
     * @throws InterruptedIOException when the thread is interrupted, whose flag is set again
     * @throws HttpTimeoutException when nothing came for so long
     */
    Optional<List<ByteBuffer>> next(Duration patience) throws IOException {
        @Nullable Event event = await(patience);
        return switch (event) {
            case null -> throw new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
            case Piece piece -> {
                Flow.Subscription source = subscription;
                if (source != null) {
                    source.request(1);
                }
                yield Optional.of(piece.bytes());
            }
            case Broken broken ->
                throw new IOException(String.valueOf(broken.cause().getMessage()), broken.cause());
            case Ended ended -> Optional.empty();
        };
    }

    private @Nullable Event await(Duration patience) throws InterruptedIOException {
        try {
            return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            InterruptedIOException ended = new InterruptedIOException("interrupted");
            ended.initCause(interrupted);
            throw ended;
        }
    }

    /** Lets go of what has not come. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
        events.clear();
    }
}
