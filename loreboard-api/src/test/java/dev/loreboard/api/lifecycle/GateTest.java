package dev.loreboard.api.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gate")
class GateTest {

    private final Gate gate = new Gate("the store");

    @Test
    @DisplayName("turns calls away once it is closed, naming the call and what is closed")
    void turnsCallsAway() {
        gate.close(() -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.call("search", () -> 1))
                .withMessageContaining("search")
                .withMessageContaining("the store, which is closed");
    }

    @Test
    @DisplayName("waits with closing until the running calls have ended")
    void waitsForRunningCalls() throws Exception {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        Thread caller = Thread.startVirtualThread(() -> gate.run("search", () -> {
            inside.countDown();
            while (mayLeave.getCount() > 0) {
                Thread.onSpinWait();
            }
            events.add("call ended");
        }));
        inside.await();
        Thread closer = Thread.startVirtualThread(() -> gate.close(() -> events.add("released")));
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        mayLeave.countDown();
        caller.join();
        closer.join();

        assertThat(events).containsExactly("call ended", "released");
    }

    @Test
    @DisplayName("releases what it holds once, however often it is closed")
    void releasesOnce() {
        List<String> released = new ArrayList<>();

        gate.close(() -> released.add("first"));
        gate.close(() -> released.add("second"));

        assertThat(released).containsExactly("first");
    }

    @Test
    @DisplayName("refuses to be closed by one of its own running calls, which would wait for itself")
    void refusesToBeClosedFromWithin() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gate.run("search", () -> gate.close(() -> {})))
                .withMessageContaining("Close it afterwards");
        assertThat(gate.<Integer, RuntimeException>call("search", () -> 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("cancels the call of an interrupted thread before it begins")
    void cancelsInterruptedCalls() {
        List<String> done = new ArrayList<>();
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> gate.run("put", () -> done.add("put")))
                    .withMessageContaining("put");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(done).isEmpty();
    }
}
