package dev.loreboard.vector.s3;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream, no faster than it is read. The client's own streams wait for ever for a server that
 * falls silent; this waits as long as it is told. For one reading thread.
 */
final class ArrivingBody extends InputStream implements BodySubscriber<ArrivingBody> {

    private sealed interface Event {}

    private record Piece(List<ByteBuffer> bytes) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    private record Ended() implements Event {}

    private final Duration patience;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> arrived = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    ArrivingBody(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<ArrivingBody> getBody() {
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

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!arrives()) {
            return -1;
        }
        ByteBuffer next = arrived.getFirst();
        int count = Math.min(length, next.remaining());
        next.get(target, offset, count);
        return count;
    }

    /** Waits for bytes; false at the end. */
    private boolean arrives() throws IOException {
        while (true) {
            while (!arrived.isEmpty() && !arrived.getFirst().hasRemaining()) {
                arrived.removeFirst();
            }
            if (!arrived.isEmpty()) {
                return true;
            }
            @Nullable Event event = await();
            switch (event) {
                case null -> throw new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
                case Piece piece -> {
                    arrived.addAll(piece.bytes());
                    requestMore();
                }
                case Broken broken -> {
                    events.add(broken);
                    throw new IOException(String.valueOf(broken.cause().getMessage()), broken.cause());
                }
                case Ended ended -> {
                    events.add(ended);
                    return false;
                }
            }
        }
    }

    private @Nullable Event await() throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        try {
            return events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Reading from S3 was cancelled: its thread was interrupted.", interrupted);
        }
    }

    private void requestMore() {
        Flow.Subscription source = subscription;
        if (source != null) {
            source.request(1);
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
        arrived.clear();
    }
}
