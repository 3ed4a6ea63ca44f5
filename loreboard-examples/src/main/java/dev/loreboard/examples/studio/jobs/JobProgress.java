package dev.loreboard.examples.studio.jobs;

import dev.loreboard.api.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps how far a job is, a few times a second at most, and the last step always. */
final class JobProgress implements Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Job job;
    private final JobTable table;
    private final Consumer<Job> listener;
    private long noted = System.nanoTime() - PAUSE;
    private volatile boolean cancelled;

    JobProgress(Job job, JobTable table, Consumer<Job> listener) {
        this.job = job;
        this.table = table;
        this.listener = listener;
    }

    Job job() {
        return job;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(Step step) {
        long now = System.nanoTime();
        if (now - noted < PAUSE && !step.isFinished()) {
            return;
        }
        noted = now;
        table.note(job.number(), step);
        table.find(job.number()).ifPresent(listener);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
