package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who does the parts of a piece of work: the calling thread, and those that were lent as far as they are free. May be shared
 * between threads.
 *
 * @param lent threads that help
 */
record Crew(Optional<ExecutorService> lent) {

    static Crew alone() {
        return new Crew(Optional.empty());
    }

    /** Does every part once, and returns when all are done. */
    void run(int parts, IntConsumer work) {
        Job job = new Job(parts, work);
        lent.ifPresent(threads -> {
            for (int helper = 1; helper < parts; helper++) {
                threads.execute(job::help);
            }
        });
        job.finish();
    }

    /** Parts that are taken one by one by whoever is free. A helper that comes late finds nothing to do. */
    private static final class Job {

        private final int parts;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        Job(int parts, IntConsumer work) {
            this.parts = parts;
            this.work = work;
            this.left = new CountDownLatch(parts);
        }

        void help() {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                try {
                    work.accept(part);
                } catch (RuntimeException thrown) {
                    failure.compareAndSet(null, thrown);
                } finally {
                    left.countDown();
                }
            }
        }

        void finish() {
            help();
            try {
                left.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException("The clustering was cancelled: its thread was interrupted.", interrupted);
            }
            RuntimeException thrown = failure.get();
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
