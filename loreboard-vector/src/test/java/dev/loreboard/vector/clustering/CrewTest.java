package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.CancelledException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A crew")
class CrewTest {

    private static final int PARTS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Crew crew = new Crew(Optional.of(threads));
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void close() {
        free.countDown();
        threads.close();
    }

    @Test
    @DisplayName("does every part once, with helpers and without")
    void doesEveryPartOnce() {
        for (Crew some : new Crew[] {crew, Crew.alone()}) {
            AtomicIntegerArray done = new AtomicIntegerArray(PARTS);

            some.run(PARTS, done::incrementAndGet);

            for (int part = 0; part < PARTS; part++) {
                assertThat(done.get(part)).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("does not wait for helpers that are busy elsewhere")
    void doesNotWaitForBusyHelpers() {
        AtomicIntegerArray done = new AtomicIntegerArray(PARTS);
        threads.execute(this::waitUntilFree);
        threads.execute(this::waitUntilFree);

        crew.run(PARTS, done::incrementAndGet);

        assertThat(done.get(PARTS - 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("throws what went wrong in any part")
    void throwsWhatWentWrong() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> crew.run(PARTS, part -> {
                    if (part == PARTS / 2) {
                        throw new IllegalStateException("part " + part);
                    }
                }))
                .withMessage("part 8");
    }

    @Test
    @DisplayName("stops waiting for the others when its thread is interrupted")
    void stopsWaiting() {
        Thread caller = Thread.currentThread();

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> crew.run(PARTS, part -> {
                    if (Thread.currentThread() == caller) {
                        caller.interrupt();
                    } else {
                        waitUntilFree();
                    }
                }));

        assertThat(Thread.interrupted()).isTrue();
    }

    private void waitUntilFree() {
        try {
            free.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
