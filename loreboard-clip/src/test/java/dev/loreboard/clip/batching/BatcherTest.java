package dev.loreboard.clip.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("A batcher")
class BatcherTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final List<List<Integer>> runs = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** Gives each number its double. */
    private List<Integer> doubles(List<Integer> items) {
        runs.add(items);
        return items.stream().map(item -> 2 * item).toList();
    }

    /** The same, as soon as it may. */
    private List<Integer> heldBack(List<Integer> items) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException nobodyShould) {
            throw new AssertionError(nobodyShould);
        }
        return doubles(items);
    }

    private static Batcher<Integer, Integer> batcher(BatchOptions options, BatchRun<Integer, Integer> run) {
        return new Batcher<>("test", 1, options, item -> true, run);
    }

    @Test
    @DisplayName("runs what 100 threads bring one by one in 13 batches of up to 8, and gives each its own")
    void gathersWhatManyBring() throws Exception {
        CyclicBarrier together = new CyclicBarrier(100);
        List<Future<Integer>> results = new ArrayList<>();
        try (Batcher<Integer, Integer> batcher = batcher(new BatchOptions(8, 16, FOR_EVER), this::doubles);
                ExecutorService threads = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                int item = i;
                results.add(threads.submit(() -> {
                    try (Arrivals<Integer, Integer> arrivals = batcher.expect(1)) {
                        together.await();
                        return arrivals.add(item).get();
                    }
                }));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(results.get(i).get()).isEqualTo(2 * i);
            }
        }
        assertThat(runs).hasSize(13).allSatisfy(run -> assertThat(run).hasSizeBetween(4, 8));
    }

    @Test
    @DisplayName("does not let the only one wait")
    void doesNotLetTheOnlyOneWait() throws Exception {
        try (Batcher<Integer, Integer> batcher = batcher(new BatchOptions(8, 16, FOR_EVER), this::doubles);
                Arrivals<Integer, Integer> arrivals = batcher.expect(1)) {
            assertThat(arrivals.add(21).get()).isEqualTo(42);
        }
    }

    @Test
    @DisplayName("waits for those on their way only for a moment, and not for those that were called off")
    void waitsForAMoment() throws Exception {
        try (Batcher<Integer, Integer> patient = batcher(new BatchOptions(8, 16, FOR_EVER), this::doubles);
                Batcher<Integer, Integer> hasty =
                        batcher(new BatchOptions(8, 16, Duration.ofMillis(1)), this::doubles)) {
            try (Arrivals<Integer, Integer> two = hasty.expect(2)) {
                assertThat(two.add(1).get()).isEqualTo(2);
            }
            try (Arrivals<Integer, Integer> two = patient.expect(2)) {
                CompletableFuture<Integer> first = two.add(1);
                two.skip();
                assertThat(first.get()).isEqualTo(2);
            }
            Arrivals<Integer, Integer> others = patient.expect(5);
            try (Arrivals<Integer, Integer> one = patient.expect(1)) {
                CompletableFuture<Integer> first = one.add(3);
                others.close();
                assertThat(first.get()).isEqualTo(6);
            }
        }
    }

    @Test
    @DisplayName("keeps items of different kinds apart, also when they come mixed")
    void keepsKindsApart() throws Exception {
        try (Batcher<Integer, Integer> batcher =
                        new Batcher<>("test", 1, new BatchOptions(4, 32, FOR_EVER), item -> item % 2, this::doubles);
                Arrivals<Integer, Integer> arrivals = batcher.expect(12)) {
            List<CompletableFuture<Integer>> results =
                    IntStream.range(0, 12).mapToObj(arrivals::add).toList();
            for (int i = 0; i < 12; i++) {
                assertThat(results.get(i).get()).isEqualTo(2 * i);
            }
        }
        assertThat(runs)
                .hasSize(4)
                .allSatisfy(run -> assertThat(run.stream().map(item -> item % 2))
                        .hasSizeLessThanOrEqualTo(4)
                        .containsOnly(run.getFirst() % 2));
    }

    @Test
    @DisplayName("lets one bad item fail alone")
    void letsABadItemFailAlone() throws Exception {
        BatchRun<Integer, Integer> picky = items -> {
            if (items.contains(3)) {
                throw new UnreadableContentException("Three is not liked here.");
            }
            return doubles(items);
        };
        try (Batcher<Integer, Integer> batcher = batcher(new BatchOptions(8, 16, FOR_EVER), picky);
                Arrivals<Integer, Integer> arrivals = batcher.expect(5)) {
            List<CompletableFuture<Integer>> results =
                    IntStream.range(0, 5).mapToObj(arrivals::add).toList();
            for (int i : new int[] {0, 1, 2, 4}) {
                assertThat(results.get(i).get()).isEqualTo(2 * i);
            }
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> results.get(3).get())
                    .withCauseInstanceOf(UnreadableContentException.class);
        }
    }

    @Test
    @DisplayName("goes on when somebody interrupts its thread, and lets none of its callers feel it")
    void goesOnWhenInterrupted() throws Exception {
        BatchRun<Integer, Integer> interrupted = items -> {
            CancelledException.throwIfInterrupted("A run");
            Thread.currentThread().interrupt();
            return doubles(items);
        };
        try (Batcher<Integer, Integer> batcher = batcher(BatchOptions.of(1), interrupted);
                Arrivals<Integer, Integer> arrivals = batcher.expect(5)) {
            for (int item = 0; item < 5; item++) {
                assertThat(arrivals.add(item))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(2 * item);
            }
        }
    }

    @Test
    @DisplayName("frees the place of a caller who gave up, and does not run what he brought")
    void freesThePlaceOfWhoGaveUp() throws Exception {
        try (Batcher<Integer, Integer> batcher = batcher(new BatchOptions(1, 1, FOR_EVER), this::heldBack);
                ExecutorService threads = Executors.newSingleThreadExecutor();
                Arrivals<Integer, Integer> running = batcher.expect(1);
                Arrivals<Integer, Integer> next = batcher.expect(1)) {
            Arrivals<Integer, Integer> givingUp = batcher.expect(1);
            CompletableFuture<Integer> first = running.add(1);
            begun.await();
            givingUp.add(2);
            Future<CompletableFuture<Integer>> third = threads.submit(() -> next.add(3));

            givingUp.close();
            CompletableFuture<Integer> taken = third.get();
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo(2);
            assertThat(taken.get()).isEqualTo(6);
        } finally {
            mayEnd.countDown();
        }
        assertThat(runs).containsExactly(List.of(1), List.of(3));
    }

    @Test
    @DisplayName("holds who brings more than may wait, until there is room or the thread is interrupted")
    void holdsWhoBringsTooMany() throws Exception {
        try (Batcher<Integer, Integer> batcher = batcher(new BatchOptions(2, 2, FOR_EVER), this::heldBack);
                Arrivals<Integer, Integer> arrivals = batcher.expect(5)) {
            arrivals.add(1);
            arrivals.add(2);
            begun.await();
            arrivals.add(3);
            arrivals.add(4);

            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> arrivals.add(5));
            assertThat(Thread.interrupted()).isTrue();

            mayEnd.countDown();
            assertThat(arrivals.add(5).get()).isEqualTo(10);
        } finally {
            mayEnd.countDown();
        }
    }

    @Test
    @DisplayName("runs several batches at once where it may")
    void runsSeveralAtOnce() throws Exception {
        CyclicBarrier bothRunning = new CyclicBarrier(2);
        BatchRun<Integer, Integer> meeting = items -> {
            try {
                bothRunning.await();
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
            return doubles(items);
        };
        try (Batcher<Integer, Integer> batcher =
                        new Batcher<>("test", 2, new BatchOptions(1, 2, FOR_EVER), item -> true, meeting);
                Arrivals<Integer, Integer> arrivals = batcher.expect(2)) {
            CompletableFuture<Integer> one = arrivals.add(1);
            CompletableFuture<Integer> other = arrivals.add(2);

            assertThat(one.get() + other.get()).isEqualTo(6);
        }
    }

    @Test
    @DisplayName("ends its threads when it is closed, and takes nothing more")
    void endsItsThreads() {
        Batcher<Integer, Integer> batcher =
                new Batcher<>("ending-test", 3, BatchOptions.of(8), item -> true, this::doubles);

        batcher.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("ending-test"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> batcher.expect(1).add(1));
    }

    @Test
    @DisplayName("has room for one batch at least, and patience")
    void hasRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchOptions(0, 1, FOR_EVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchOptions(8, 7, FOR_EVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchOptions(8, 8, Duration.ofMillis(-1)));
    }
}
