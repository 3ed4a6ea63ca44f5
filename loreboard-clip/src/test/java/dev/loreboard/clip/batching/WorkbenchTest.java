package dev.loreboard.clip.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("A workbench")
class WorkbenchTest {

    @Test
    @DisplayName("prepares every item once, and never more at the same time than it has places")
    void preparesEveryItemOnce() throws Exception {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicIntegerArray done = new AtomicIntegerArray(40 * 25);
        try (Workbench workbench = new Workbench("test", 3);
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int call = 0; call < 40; call++) {
                int first = call * 25;
                calls.add(callers.submit(() -> workbench.prepare(25, item -> {
                    most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    done.incrementAndGet(first + item);
                    busy.decrementAndGet();
                })));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
        for (int i = 0; i < done.length(); i++) {
            assertThat(done.get(i)).as("item " + i).isEqualTo(1);
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    @DisplayName("has others help who brings several")
    void hasOthersHelp() {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger done = new AtomicInteger();
        try (Workbench workbench = new Workbench("test", 3)) {
            workbench.prepare(3, item -> {
                try {
                    three.await();
                } catch (Exception broken) {
                    throw new AssertionError(broken);
                }
                done.incrementAndGet();
            });
        }
        assertThat(done.get()).isEqualTo(3);
    }

    @Test
    @DisplayName("stops at the first failure, and works on nothing when it says so")
    void stopsAtTheFirstFailure() {
        AtomicInteger busy = new AtomicInteger();
        try (Workbench workbench = new Workbench("test", 4)) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> workbench.prepare(1000, item -> {
                        busy.incrementAndGet();
                        try {
                            if (item == 5) {
                                throw new UnsupportedOperationException("five");
                            }
                        } finally {
                            busy.decrementAndGet();
                        }
                    }))
                    .withMessage("five");
            assertThat(busy.get()).isZero();
        }
    }

    @Test
    @DisplayName("ends with the interrupt of its caller, which stays set")
    void endsWithAnInterrupt() {
        AtomicInteger done = new AtomicInteger();
        try (Workbench workbench = new Workbench("test", 2)) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> workbench.prepare(1_000_000_000, item -> done.incrementAndGet()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(done.get()).isLessThan(1_000_000_000);
        }
    }
}
