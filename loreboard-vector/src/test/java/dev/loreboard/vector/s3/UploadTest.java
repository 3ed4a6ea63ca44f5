package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upload")
class UploadTest {

    private static final List<byte[]> TWO_PIECES = List.of(new byte[10], new byte[20]);

    @Test
    @DisplayName("can be stopped before its last piece, which then is not sent")
    void canBeStopped() {
        Upload upload = new Upload(body());
        Taker taker = new Taker();
        upload.subscribe(taker);

        taker.ask(1);

        assertThat(upload.stop()).isTrue();
        taker.ask(1);
        assertThat(taker.heard).containsExactly("10 bytes", "the upload was stopped");
    }

    @Test
    @DisplayName("cannot be stopped any more when its last piece was handed over")
    void cannotBeStoppedAtTheEnd() {
        Upload upload = new Upload(body());
        Taker taker = new Taker();
        upload.subscribe(taker);

        taker.ask(2);

        assertThat(upload.stop()).isFalse();
        assertThat(taker.heard).containsExactly("10 bytes", "20 bytes", "the end");
    }

    @Test
    @DisplayName("of nothing cannot be stopped")
    void ofNothingCannotBeStopped() {
        assertThat(new Upload(BodyPublishers.noBody()).stop()).isFalse();
    }

    private static BodyPublisher body() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(TWO_PIECES), 30);
    }

    /** Writes down what it hears. */
    private static final class Taker implements Flow.Subscriber<ByteBuffer> {

        private final List<String> heard = new ArrayList<>();
        private final List<Flow.Subscription> source = new ArrayList<>();

        void ask(int pieces) {
            source.getFirst().request(pieces);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source.add(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            heard.add(piece.remaining() + " bytes");
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(String.valueOf(failure.getMessage()));
        }

        @Override
        public void onComplete() {
            heard.add("the end");
        }
    }
}
