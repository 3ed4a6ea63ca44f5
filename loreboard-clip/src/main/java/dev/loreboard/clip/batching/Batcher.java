package dev.loreboard.clip.batching;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.flight.RunEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/*
 * While one batch runs, the next gathers; so batches form by themselves under load, and nothing waits for a clock. Only
 * when the runner is free and others are known to be on their way does it wait for them a moment.
 */

/**
 * Gathers the items of many threads into batches, and runs these one after another in threads of its own. May be shared
 * between threads.
 *
 * @param <I> an item, prepared
 * @param <R> what comes of it
 */
public final class Batcher<I, R> implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Job<I, R>> waiting = new ArrayDeque<>();
    private final String name;
    private final BatchOptions options;
    private final Function<? super I, ?> kind;
    private final BatchRun<I, R> run;
    private final List<Thread> runners;
    private int coming;
    private boolean closed;

    /**
     * @param name for whoever looks at its threads and its flight records; short, or a recorder may lose it
     * @param runners how many batches run at the same time
     * @param kind items of equal kinds can share a batch
     * @param run gets items of one kind
     */
    public Batcher(String name, int runners, BatchOptions options, Function<? super I, ?> kind, BatchRun<I, R> run) {
        this.name = name;
        this.options = options;
        this.kind = kind;
        this.run = run;
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= runners; i++) {
            threads.add(Thread.ofPlatform()
                    .name("loreboard-runs-" + name + "-" + i)
                    .daemon()
                    .start(this::runAll));
        }
        this.runners = List.copyOf(threads);
    }

    /** Announces so many items. While they are on their way, batches wait for them a moment. */
    public Arrivals<I, R> expect(int items) {
        locked(() -> coming += items);
        long patience = options.patience().toNanos() * Math.clamp(items, 1, options.most());
        return new Arrivals<>(this, items, patience);
    }

    /** Takes an announced item as soon as there is room. */
    Job<I, R> add(I item, long patience) {
        lock.lock();
        try {
            while (waiting.size() >= options.waiting() && !closed) {
                room.await();
            }
            if (closed) {
                throw new IllegalStateException("What runs batches is closed.");
            }
            Job<I, R> job = new Job<>(item, System.nanoTime() + patience);
            waiting.add(job);
            coming--;
            changed.signalAll();
            return job;
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Waiting for room in a batch was cancelled: its thread was interrupted.", now);
        } finally {
            lock.unlock();
        }
    }

    /** So many announced items do not come after all. */
    void callOff(int items) {
        locked(() -> coming -= items);
    }

    /** Gives up the places of those that still wait; what runs already goes on, and nobody hears of it. */
    void withdraw(Collection<Job<I, R>> jobs) {
        locked(() -> {
            waiting.removeAll(jobs);
            room.signalAll();
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void runAll() {
        for (List<Job<I, R>> batch = next(); !batch.isEmpty(); batch = next()) {
            run(batch);
        }
    }

    /** Empty when there will be no more. */
    private List<Job<I, R>> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() ? !closed : !isDue()) {
                try {
                    changed.awaitNanos(waiting.isEmpty() ? Long.MAX_VALUE : timeLeft());
                } catch (InterruptedException meantForNobody) {
                    // Looks again.
                }
            }
            return takeBatch();
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        return closed
                || coming == 0
                || waiting.size() >= options.waiting()
                || timeLeft() <= 0
                || ofFirstKind() >= options.most();
    }

    private long timeLeft() {
        return waiting.stream().mapToLong(Job::timeLeft).min().orElse(0);
    }

    private long ofFirstKind() {
        Object first = kind.apply(waiting.getFirst().item());
        return waiting.stream()
                .filter(job -> kind.apply(job.item()).equals(first))
                .count();
    }

    private List<Job<I, R>> takeBatch() {
        List<Job<I, R>> batch = new ArrayList<>();
        Iterator<Job<I, R>> all = waiting.iterator();
        while (all.hasNext() && batch.size() < options.most()) {
            Job<I, R> job = all.next();
            if (batch.isEmpty()
                    || kind.apply(job.item()).equals(kind.apply(batch.getFirst().item()))) {
                batch.add(job);
                all.remove();
            }
        }
        room.signalAll();
        return batch;
    }

    /** A batch that fails is tried again item by item, so that one bad item does not take the others with it. */
    private void run(List<Job<I, R>> batch) {
        Thread.interrupted(); // what interrupts the thread of many callers is meant for none of them
        try {
            List<I> items = batch.stream().map(Job::item).toList();
            List<R> results = RunEvent.timed(name, items.size(), options.most(), () -> run.run(items));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(failure);
            } else {
                batch.forEach(job -> run(List.of(job)));
            }
        }
    }

    /** Ends the threads after what is waiting. Nobody may bring items any more. */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            room.signalAll();
        });
        boolean interrupted = false;
        for (Thread runner : runners) {
            while (runner.isAlive()) {
                try {
                    runner.join();
                } catch (InterruptedException now) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
