package dev.loreboard.vector.lucene;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;

/*
 * All changes are made by one thread of its own. An interrupt of a thread that writes would close the file that it writes
 * to, and with it the index for everybody; here it only ends the waiting. And while the thread is at the disk, changes
 * pile up, and share the next trip.
 */

/** Makes changes one after another, commits all that came together at once, and then lets everybody see them. */
final class IndexChanges implements AutoCloseable {

    private final BlockingQueue<Ticket<?>> queue = new LinkedBlockingQueue<>();
    private final LiveIndex index;
    private final Thread thread;
    private final Ticket<Boolean> last = new Ticket<>(changing -> true);
    private final FutureTask<Boolean> closing;

    IndexChanges(LiveIndex index, String name) {
        this.index = index;
        this.closing = new FutureTask<>(() -> {
            index.close();
            return true;
        });
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /**
     * Returns when the change is on disk and can be seen. An interrupt cancels it until its turn has come.
     *
     * @throws IOException when the index failed
     */
    <T> T make(Ticket.Change<T> change) throws IOException {
        Ticket<T> ticket = new Ticket<>(change);
        queue.add(ticket);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ticket.outcome();
                } catch (InterruptedException now) {
                    interrupted = true;
                    if (ticket.take()) {
                        throw new CancelledException(
                                "Changing the Lucene store was cancelled: its thread was interrupted.", now);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Joins the pieces of the index behind the changes, in a thread that nobody interrupts either: it writes what an
     * unfinished change has put.
     *
     * @return whether that was done; not when a failure of the disk before it has only now shut the index down, which the next change
     *     opens anew
     * @throws IOException when the index failed
     * @throws InterruptedException when the waiting was ended; the joining goes on
     */
    boolean compact() throws IOException, InterruptedException {
        OpenIndex open = index.current();
        FutureTask<Boolean> joining = new FutureTask<>(() -> {
            open.writer().forceMerge(1);
            return true;
        });
        Thread.ofPlatform().name(thread.getName() + "-compact").daemon().start(joining);
        try {
            return joining.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IllegalStateException && open.isBroken()) {
                return false;
            }
            throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure.getCause());
        }
    }

    private void run() {
        List<Ticket<?>> batch = new ArrayList<>();
        while (!batch.contains(last)) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException nobodyShould) {
                continue;
            }
            queue.drainTo(batch);
            List<Ticket<?>> taken = batch.stream().filter(Ticket::take).toList();
            try {
                commit(taken);
                taken.forEach(Ticket::succeed);
            } catch (AlreadyClosedException broken) {
                IOException failure = new IOException("an earlier failure of the disk shut the index down", broken);
                taken.forEach(ticket -> ticket.fail(failure));
            } catch (IOException | RuntimeException | Error failure) {
                taken.forEach(ticket -> ticket.fail(failure));
            }
        }
        closing.run();
    }

    private void commit(List<Ticket<?>> tickets) throws IOException {
        OpenIndex open = index.writable();
        Changing changing = new Changing(open.writer());
        for (Ticket<?> ticket : tickets) {
            ticket.make(changing);
        }
        if (changing.isChanged()) {
            open.writer().commit();
            open.searchers().maybeRefreshBlocking();
        }
    }

    /**
     * Closes the index as well. Nobody may be making a change any more.
     *
     * @throws IOException when the index failed
     */
    @Override
    public void close() throws IOException {
        queue.add(last);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException now) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (closing.state() == Future.State.FAILED) {
            throw IOUtils.rethrowAlways(closing.exceptionNow());
        }
    }
}
