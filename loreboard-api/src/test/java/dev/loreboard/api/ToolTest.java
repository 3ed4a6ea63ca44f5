package dev.loreboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.failure.CancelledException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tool")
class ToolTest {

    private static final int THREADS = 16;

    @Test
    @DisplayName("is opened once, however many threads ask for it first")
    void isOpenedOnce() throws InterruptedException {
        AtomicInteger opened = new AtomicInteger();
        AtomicReference<List<Thread>> all = new AtomicReference<>(List.of());
        Tool<String> tool = new Tool<>(() -> {
            int count = opened.incrementAndGet();
            while (opened.get() == 1 && waiting(all.get()) < THREADS - 1) {
                Thread.onSpinWait();
            }
            return "tool " + count;
        });
        Queue<String> answers = new ConcurrentLinkedQueue<>();

        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Thread.ofPlatform().unstarted(() -> answers.add(tool.get("tag"))))
                .toList();
        all.set(threads);
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(THREADS).containsOnly("tool 1");
        assertThat(opened).hasValue(1);
    }

    private static long waiting(List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
    }

    @Test
    @DisplayName("that failed to open is tried again by the next one who asks")
    void isTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Tool<String> tool = new Tool<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "tool";
        });

        assertThatIllegalStateException().isThrownBy(() -> tool.get("tag")).withMessage("not yet");
        assertThat(tool.get("tag")).isEqualTo("tool");
        assertThat(tool.get("tag")).isEqualTo("tool");
        assertThat(tries).hasValue(2);
    }

    @Test
    @DisplayName("lets those be cancelled who wait for it to open")
    void lettingBeCancelled() throws InterruptedException {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch mayOpen = new CountDownLatch(1);
        Tool<String> tool = new Tool<>(() -> {
            opening.countDown();
            while (mayOpen.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "tool";
        });
        Thread opener = Thread.ofPlatform().start(() -> tool.get("tag"));
        opening.await();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> tool.get("tag"))
                .withMessageContaining("waited for its tool to open");
        assertThat(Thread.interrupted()).as("the interrupt is still noted").isTrue();
        mayOpen.countDown();
        opener.join();

        assertThat(tool.get("tag")).isEqualTo("tool");
    }
}
