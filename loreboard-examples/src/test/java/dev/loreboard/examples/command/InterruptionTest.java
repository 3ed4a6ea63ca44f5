package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Being told to stop")
class InterruptionTest {

    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    @DisplayName("interrupts the work, and waits until it has closed what it had open")
    void interruptsTheWork() throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Interruption> made = new CompletableFuture<>();
        CompletableFuture<Integer> outcome = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            Interruption interruption = new Interruption(Thread.currentThread());
            made.complete(interruption);
            outcome.complete(interruption.run(() -> untilInterrupted(begun)));
        });
        worker.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        made.get().stop();

        assertThat(closed).isTrue();
        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    private int untilInterrupted(CountDownLatch begun) {
        try {
            begun.countDown();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException told) {
            closed.set(true);
            return 1;
        }
    }

    @Test
    @DisplayName("leaves alone what has ended")
    void leavesAloneWhatHasEnded() {
        Interruption interruption = new Interruption(Thread.currentThread());
        assertThat(interruption.run(() -> 7)).isEqualTo(7);

        interruption.stop();

        assertThat(Thread.interrupted()).isFalse();
    }
}
