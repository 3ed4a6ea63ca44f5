package dev.loreboard.clip.batching;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Items that one call brings to a {@link Batcher}, from one thread or several. Closing it takes back what has not been run,
 * as a call does that is cancelled.
 */
public final class Arrivals<I, R> implements AutoCloseable {

    private final Batcher<I, R> batcher;
    private final long patience;
    private final List<Job<I, R>> jobs = new ArrayList<>();
    private int coming;

    Arrivals(Batcher<I, R> batcher, int coming, long patience) {
        this.batcher = batcher;
        this.coming = coming;
        this.patience = patience;
    }

    /**
     * Brings the next of the items that were announced. Waits while too many others wait.
     *
     * @throws CancelledException when the thread is interrupted meanwhile
     */
    public CompletableFuture<R> add(I item) {
        Job<I, R> job = batcher.add(item, patience);
        synchronized (this) {
            coming--;
            jobs.add(job);
        }
        return job.outcome();
    }

    /** One of the items that were announced does not come. */
    public synchronized void skip() {
        coming--;
        batcher.callOff(1);
    }

    @Override
    public synchronized void close() {
        batcher.callOff(coming);
        coming = 0;
        batcher.withdraw(jobs.stream().filter(job -> !job.outcome().isDone()).toList());
    }
}
