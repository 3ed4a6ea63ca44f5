package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the writers that come while the disk is busy share the next trip to it.
 *
 * <p>Each queues its records, then waits for its turn at the disk. Whoever gets it takes along all that is queued; the
 * others find their records written when their own turn comes.
 */
final class GroupCommit {

    private final ReentrantLock disk = new ReentrantLock();
    private final Queue<Ticket> queue = new ArrayDeque<>();
    private final Disk target;

    /** Where a batch goes; it throws when the batch is not on disk. */
    @FunctionalInterface
    interface Disk {

        void add(List<byte[]> batch);
    }

    /** The records of one caller, and what became of them. */
    private static final class Ticket {

        private final List<byte[]> records;
        private boolean done;
        private @Nullable Throwable failure;

        private Ticket(List<byte[]> records) {
            this.records = records;
        }
    }

    GroupCommit(Disk target) {
        this.target = target;
    }

    /** Returns when the records are on disk. An interrupt cancels this until somebody has taken them there. */
    void add(List<byte[]> records) {
        refuseWithinExclusive();
        Ticket ticket = new Ticket(records);
        synchronized (queue) {
            queue.add(ticket);
        }
        awaitTurn(ticket);
        try {
            if (!ticket.done) {
                writeQueued();
            }
        } finally {
            disk.unlock();
        }
        if (ticket.failure != null) {
            throw new StorageException("The records were not kept: " + ticket.failure.getMessage(), ticket.failure);
        }
    }

    /** Runs something while nobody adds. */
    void exclusively(Runnable action) {
        refuseWithinExclusive();
        try {
            disk.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        }
        try {
            action.run();
        } finally {
            disk.unlock();
        }
    }

    private void awaitTurn(Ticket ticket) {
        try {
            disk.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            synchronized (queue) {
                if (queue.remove(ticket)) {
                    throw cancelled(interrupted);
                }
            }
            Thread.currentThread().interrupt();
            disk.lock();
        }
    }

    private void writeQueued() {
        List<Ticket> batch;
        synchronized (queue) {
            batch = new ArrayList<>(queue);
            queue.clear();
        }
        try {
            target.add(batch.stream().flatMap(ticket -> ticket.records.stream()).toList());
        } catch (RuntimeException | Error failure) {
            batch.forEach(ticket -> ticket.failure = failure);
        } finally {
            batch.forEach(ticket -> ticket.done = true);
        }
    }

    private void refuseWithinExclusive() {
        if (disk.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "A rewrite changed its own log. Give the record to the sink of the rewrite instead.");
        }
    }

    private static CancelledException cancelled(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new CancelledException("Changing a record log was cancelled: its thread was interrupted.", interrupted);
    }
}
