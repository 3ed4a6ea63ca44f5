package dev.loreboard.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for everything that is opened and closed: any number of threads, interruption, and an orderly end. */
@ExtendWith(ExcusedRules.class)
@SuppressWarnings("try") // T may be any AutoCloseable, so javac expects close() to be interruptible
public interface ClosableContract<T extends AutoCloseable> {

    /** Opens a fresh one; the kit closes it. */
    T open();

    /** Every method that does work, each called in a way that succeeds on a fresh one. */
    List<Call<T>> calls();

    @Test
    @DisplayName("closing twice is as good as once")
    default void closingTwiceIsFine() throws Exception {
        T opened = open();

        opened.close();

        assertThatCode(opened::close).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a closed one refuses every call with an IllegalStateException")
    default void aClosedOneRefusesEveryCall() throws Exception {
        T opened = open();
        opened.close();

        for (Call<T> call : calls()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .as(call.name())
                    .isThrownBy(() -> call.on().accept(opened));
        }
    }

    @Test
    @DisplayName("a call on an interrupted thread ends with a CancelledException and keeps the flag set")
    default void anInterruptedCallIsCancelled() throws Exception {
        try (T opened = open()) {
            for (Call<T> call : calls()) {
                Thread.currentThread().interrupt();
                Throwable outcome = catchThrowable(() -> call.on().accept(opened));
                boolean stillInterrupted = Thread.interrupted();

                assertThat(outcome).as(call.name()).isInstanceOf(CancelledException.class);
                assertThat(stillInterrupted)
                        .as("interrupt flag after " + call.name())
                        .isTrue();
            }
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("it still works after a call was interrupted")
    default void interruptionBreaksNothing() throws Exception {
        try (T opened = open()) {
            for (Call<T> call : calls()) {
                Thread.currentThread().interrupt();
                assertThat(catchThrowable(() -> call.on().accept(opened)))
                        .as(call.name())
                        .isNotNull();
                Thread.interrupted();
            }

            for (Call<T> call : calls()) {
                assertThatCode(() -> call.on().accept(opened)).as(call.name()).doesNotThrowAnyException();
            }
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("many threads may call at once")
    default void manyThreadsMayCall() throws Exception {
        try (T opened = open();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> outcomes = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < 5; round++) {
                        calls().forEach(call -> call.on().accept(opened));
                    }
                    return null;
                }));
            }

            start.countDown();

            for (Future<?> outcome : outcomes) {
                outcome.get(60, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    @DisplayName("closing while others call lets each call either succeed or be refused")
    default void closingWaitsForRunningCalls() throws Exception {
        T opened = open();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> outcomes = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                outcomes.add(threads.submit(() -> {
                    running.countDown();
                    while (!enough.get()) {
                        calls().forEach(call -> call.on().accept(opened));
                    }
                    throw new AssertionError("A closed one goes on answering.");
                }));
            }
            running.await();

            opened.close();

            List<Throwable> failures = new ArrayList<>();
            for (Future<?> outcome : outcomes) {
                failures.add(failureOf(outcome));
            }
            enough.set(true);

            assertThat(failures).allMatch(IllegalStateException.class::isInstance);
        }
    }

    private static Throwable failureOf(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get(20, TimeUnit.SECONDS);
            return new AssertionError("A call ended without a failure.");
        } catch (ExecutionException ended) {
            return Objects.requireNonNull(ended.getCause());
        } catch (TimeoutException endless) {
            return endless;
        }
    }
}
