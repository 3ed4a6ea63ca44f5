package dev.loreboard.examples.studio.jobs;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.examples.studio.data.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs one after the other, in the order in which they are due. What was asked for is kept before it is begun, so a job that the end
 * of the program cut short is begun again when it is next opened. One that fails is tried again twice, after some time and then after a longer one.
 */
public final class JobQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final int SHOWN = 50;

    private final JobTable table;
    private final Clock clock;
    private final Map<String, JobKind> kinds;
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore news = new Semaphore(0);
    private final ReentrantLock telling = new ReentrantLock();
    private final Thread worker;
    private volatile @Nullable JobProgress running;
    private volatile boolean closing;

    /** @param listener hears of every change of a job, and is quick */
    public JobQueue(Database database, Clock clock, List<JobKind> kinds, Consumer<Job> listener) {
        this.table = new JobTable(database, clock);
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
        listeners.add(listener);
        this.worker = Thread.ofVirtual().name("studio jobs").unstarted(this::work);
        table.resume();
    }

    /** Tells of every change of a job from now on to another listener too, which is quick and may ask for more work. */
    public void listen(Consumer<Job> further) {
        listeners.add(further);
    }

    private void tell(Job job) {
        listeners.forEach(listener -> listener.accept(job));
    }

    /** Before this, jobs are taken in but not begun. */
    public void start() {
        worker.start();
    }

    /**
     * Asks for work.
     *
     * @param title what it is to a person
     */
    public Job submit(JobKind kind, String title, String request) {
        Job job = inOrder(() -> {
            Job added = table.add(kind.name(), title, request);
            tell(added);
            return added;
        });
        news.release();
        return job;
    }

    /** Whether such a job was ever asked for. */
    public boolean knows(JobKind kind) {
        return table.hasAny(kind.name());
    }

    /** The newest first. Whoever sees that a job has ended also sees what was asked for because it ended. */
    public List<Job> latest() {
        return inOrder(() -> table.latest(SHOWN));
    }

    /** How many wait or run; what was asked for because a job ended is open from the moment in which that job is not. */
    public long open() {
        return inOrder(table::open);
    }

    /** How long ago the one was due that is open the longest; zero when none is open, or none is due. */
    public Duration lateness() {
        Duration late = table.longestDue()
                .map(due -> Duration.between(due, clock.instant()))
                .orElse(Duration.ZERO);
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** @throws IllegalStateException when jobs are done no more */
    public void requireWork() {
        if (!worker.isAlive()) {
            throw new IllegalStateException("Nothing does the jobs. Start the studio again.");
        }
    }

    public Optional<Job> find(long number) {
        return table.find(number);
    }

    /** What came of a job that is done, for programs. */
    public Optional<Object> result(Job job) {
        return job.state() == JobState.DONE
                ? Optional.ofNullable(kinds.get(job.kind())).flatMap(kind -> kind.result(job.request()))
                : Optional.empty();
    }

    /** Whether there was something to cancel; what runs ends soon after. */
    public boolean cancel(long number) {
        JobProgress current = running;
        if (current != null && current.job().number() == number) {
            current.cancel();
            return true;
        }
        return changed(number, table::cancelWaiting);
    }

    /** Whether it had ended without success, and is done again. */
    public boolean again(long number) {
        boolean waits = changed(number, table::again);
        news.release();
        return waits;
    }

    private boolean changed(long number, LongPredicate change) {
        return inOrder(() -> {
            boolean changed = change.test(number);
            if (changed) {
                table.find(number).ifPresent(this::tell);
            }
            return changed;
        });
    }

    /** What happens to a job is heard in the order in which it happened, and seen when all have heard. */
    private <T> T inOrder(Supplier<T> change) {
        telling.lock();
        try {
            return change.get();
        } finally {
            telling.unlock();
        }
    }

    private void work() {
        try {
            while (!closing) {
                try {
                    runNext();
                } catch (StorageException busy) {
                    LOG.error("The jobs cannot be read or noted; looking again soon.", busy);
                    Thread.sleep(FIRST_PAUSE);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void runNext() throws InterruptedException {
        Optional<Job> next = inOrder(() -> {
            Optional<Job> taken = table.take();
            taken.ifPresent(this::tell);
            return taken;
        });
        if (next.isPresent()) {
            run(next.get());
        } else {
            sleep();
        }
    }

    private void sleep() throws InterruptedException {
        long pause =
                table.nextDue().map(due -> due.toEpochMilli() - clock.millis()).orElse(LONGEST_SLEEP.toMillis());
        if (news.tryAcquire(Math.clamp(pause, 1, LONGEST_SLEEP.toMillis()), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void run(Job job) {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            finish(job, JobState.FAILED, "This Loreboard knows no jobs of the kind \"" + job.kind() + "\".");
            return;
        }
        JobProgress progress = new JobProgress(job, table, this::tell);
        running = progress;
        try {
            finish(job, JobState.DONE, kind.run(job.request(), progress));
        } catch (CancelledException cancelled) {
            if (!closing) {
                finish(job, JobState.CANCELLED, "Cancelled.");
            }
        } catch (RuntimeException failure) {
            LOG.warn("The job {} \"{}\" failed.", job.number(), job.title(), failure);
            afterFailure(job, String.valueOf(failure.getMessage()));
        }
    }

    private void afterFailure(Job job, String message) {
        running = null;
        if (job.attempts() >= MOST_ATTEMPTS) {
            finish(job, JobState.FAILED, message);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (job.attempts() - 1)));
        changed(job.number(), number -> {
            table.postpone(number, clock.instant().plus(pause), message);
            return true;
        });
    }

    private void finish(Job job, JobState state, String message) {
        running = null;
        changed(job.number(), number -> {
            table.finish(number, state, message);
            return true;
        });
    }

    /** Stops what runs; it goes on when the studio is next opened. */
    @Override
    public void close() {
        closing = true;
        JobProgress current = running;
        if (current != null) {
            current.cancel();
        }
        news.release();
        try {
            worker.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
