package dev.loreboard.vector.s3;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way. It can be stopped until its last piece is handed over: a server keeps nothing of a body that it has
 * not got whole. Afterwards nobody knows, so the answer is to be waited for.
 */
final class Upload implements BodyPublisher {

    private enum State {
        UNDER_WAY,
        HANDED_OVER,
        STOPPED
    }

    private final BodyPublisher body;
    private final AtomicReference<State> state;

    Upload(BodyPublisher body) {
        this.body = body;
        this.state = new AtomicReference<>(body.contentLength() == 0 ? State.HANDED_OVER : State.UNDER_WAY);
    }

    /** Whether it came in time. */
    boolean stop() {
        return state.compareAndSet(State.UNDER_WAY, State.STOPPED);
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> taker) {
        body.subscribe(new Watched(taker));
    }

    /** Looks at the pieces as they go by. */
    private final class Watched implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> taker;
        private long remaining = body.contentLength();
        private Flow.@Nullable Subscription source;
        private boolean stopped;

        Watched(Flow.Subscriber<? super ByteBuffer> taker) {
            this.taker = taker;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            taker.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            remaining -= piece.remaining();
            if (remaining > 0 || state.compareAndSet(State.UNDER_WAY, State.HANDED_OVER)) {
                taker.onNext(piece);
            } else {
                stopped = true;
                Objects.requireNonNull(source).cancel();
                taker.onError(new IOException("the upload was stopped"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!stopped) {
                taker.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (!stopped) {
                taker.onComplete();
            }
        }
    }
}
