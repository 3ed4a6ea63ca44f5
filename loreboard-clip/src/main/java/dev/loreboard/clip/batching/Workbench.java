package dev.loreboard.clip.batching;

import dev.loreboard.api.failure.CancelledException;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where items are prepared: by the thread that brings them, helped by others where it brings many, and never more of them at
 * the same time than there are places. May be shared between threads.
 */
public final class Workbench implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final Semaphore places;
    private final int helpers;
    private final ThreadPoolExecutor helping;

    /** @param places how many items are being prepared at most; each may need much memory */
    public Workbench(String name, int places) {
        this.places = new Semaphore(places, true);
        this.helpers = places - 1;
        this.helping = new ThreadPoolExecutor(
                0,
                Math.max(1, helpers),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> Thread.ofPlatform().name(name).daemon().unstarted(work));
    }

    /**
     * Prepares the items 0 to {@code count - 1}, and returns when all are, or when one has failed and none is worked on.
     *
     * @throws CancelledException when the thread is interrupted
     */
    public void prepare(int count, IntConsumer item) {
        Shift shift = new Shift(count, item);
        Phaser present = new Phaser(1);
        try {
            for (int i = 1; i < count && i <= helpers; i++) {
                help(shift, present);
            }
            shift.work();
        } finally {
            present.arriveAndAwaitAdvance();
        }
        shift.rethrow();
    }

    /** Helpers are welcome, and not waited for when they are all busy. */
    private void help(Shift shift, Phaser present) {
        present.register();
        boolean comes = false;
        try {
            helping.execute(() -> {
                try {
                    shift.work();
                } finally {
                    present.arriveAndDeregister();
                }
            });
            comes = true;
        } catch (RejectedExecutionException busy) {
            // there is one less then
        } finally {
            if (!comes) {
                present.arriveAndDeregister();
            }
        }
    }

    /** Lets idle threads end. Nobody may be preparing any more. */
    @Override
    public void close() {
        helping.shutdown();
    }

    /** The items of one call, taken by whoever is free. */
    private final class Shift {

        private final int count;
        private final IntConsumer item;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Shift(int count, IntConsumer item) {
            this.count = count;
            this.item = item;
        }

        void work() {
            try {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    places.acquire();
                    try {
                        item.accept(i);
                    } finally {
                        places.release();
                    }
                }
            } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
                stop(new CancelledException("Preparing was cancelled: its thread was interrupted.", now));
            } catch (RuntimeException | Error problem) {
                stop(problem);
            }
        }

        private void stop(Throwable problem) {
            next.set(count);
            failure.compareAndSet(null, problem);
        }

        void rethrow() {
            switch (failure.get()) {
                case null -> {}
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                case Throwable impossible -> throw new AssertionError(impossible);
            }
        }
    }
}
