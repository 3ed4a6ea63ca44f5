package dev.loreboard.vector.atlas;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.failure.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that share work which is cut into pieces. Where the cuts are does not depend on how many threads there are, so
 * neither does what comes out.
 */
final class Crew implements AutoCloseable {

    private static final String CALL = "The atlas";
    /** How often a long piece of work is heard of. */
    private static final int STEPS = 50;

    private final ExecutorService threads;
    private final Progress progress;
    private final long begun = System.nanoTime();

    Crew(int threads, Progress progress) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("atlas-", 0).factory());
        this.progress = progress;
    }

    /** Work on the numbers from the first to before the end. */
    interface Piece {
        void work(int first, int end);
    }

    /** Does all of it, and tells how far it is. */
    void tell(String what, int count, int size, Piece piece) {
        int pieces = (count + size - 1) / size;
        int step = Math.max(1, (pieces + STEPS - 1) / STEPS) * size;
        for (int first = 0; first < count; first += step) {
            int end = Math.min(count, first + step);
            share(first, end, size, piece);
            at(what, end, count);
        }
    }

    /** Does all of it in pieces of this size. */
    void share(int count, int size, Piece piece) {
        share(0, count, size, piece);
    }

    private void share(int start, int count, int size, Piece piece) {
        List<Callable<Boolean>> pieces = new ArrayList<>();
        for (int from = start; from < count; from += size) {
            int first = from;
            pieces.add(() -> {
                piece.work(first, Math.min(count, first + size));
                return true;
            });
        }
        try {
            for (Future<Boolean> done : threads.invokeAll(pieces)) {
                done.get();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CancelledException(CALL + " was cancelled: its thread was interrupted.", interruption);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A thread of the atlas failed; this is a defect.", failure.getCause());
        }
    }

    /** Tells how far the work is, and ends it when that is wanted. */
    void at(String what, long done, long total) {
        progress.at(new Step(what, done, OptionalLong.of(total), Duration.ofNanos(System.nanoTime() - begun)));
        progress.throwIfCancelled(CALL);
    }

    @Override
    public void close() {
        threads.close();
    }
}
