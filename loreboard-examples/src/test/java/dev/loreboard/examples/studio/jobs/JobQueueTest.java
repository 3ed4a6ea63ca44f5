package dev.loreboard.examples.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.data.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The queue of jobs")
class JobQueueTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
    private Database database;

    /** Does what a test gives it to do. */
    private record Kind(Work work) implements JobKind {

        interface Work {
            String run(String request, Progress progress);
        }

        @Override
        public String name() {
            return "kind";
        }

        @Override
        public String run(String request, Progress progress) {
            return work.run(request, progress);
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("studio.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JobQueue queue(JobKind kind) {
        return queue(kind, Clock.systemUTC());
    }

    private JobQueue queue(JobKind kind, Clock clock) {
        JobQueue queue = new JobQueue(database, clock, List.of(kind), heard::add);
        queue.start();
        return queue;
    }

    private Job awaited(JobState state) throws InterruptedException {
        while (true) {
            Job job = heard.poll(20, TimeUnit.SECONDS);
            assertThat(job).as("a job that is " + state).isNotNull();
            if (job.state() == state) {
                return job;
            }
        }
    }

    @Test
    @DisplayName("does a job, tells how far it is, and what came of it")
    void doesAJob() throws InterruptedException {
        Kind kind = new Kind((request, progress) -> {
            progress.at(new Progress.Step("counting", 2, OptionalLong.of(2), Duration.ofSeconds(1)));
            return request + " is done.";
        });
        try (JobQueue queue = queue(kind)) {
            queue.submit(kind, "Count", "this");

            Job done = awaited(JobState.DONE);
            assertThat(done.message()).isEqualTo("this is done.");
            assertThat(done.step()).isEqualTo("counting");
            assertThat(done.done()).isEqualTo(2);
            assertThat(done.total()).hasValue(2);
            assertThat(done.finished()).isPresent();
        }
    }

    @Test
    @DisplayName("does jobs in the order in which they were asked for")
    void keepsTheOrder() throws InterruptedException {
        Kind kind = new Kind((request, progress) -> request);
        try (JobQueue queue = new JobQueue(database, Clock.systemUTC(), List.of(kind), heard::add)) {
            List.of("a", "b", "c").forEach(request -> queue.submit(kind, request, request));
            queue.start();

            assertThat(List.of(awaited(JobState.DONE), awaited(JobState.DONE), awaited(JobState.DONE)))
                    .extracting(Job::message)
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    @DisplayName("shows a job as done together with the job that was asked for because of it")
    void showsWhatFollows() throws InterruptedException, ExecutionException, TimeoutException {
        Kind kind = new Kind((request, progress) -> request);
        try (JobQueue queue = new JobQueue(database, Clock.systemUTC(), List.of(kind), heard::add)) {
            FutureTask<List<Job>> look = new FutureTask<>(queue::latest);
            Thread looking = Thread.ofPlatform().unstarted(look);
            queue.listen(job -> {
                if (job.state() == JobState.DONE && job.message().equals("cause")) {
                    looking.start();
                    untilHeldUp(looking);
                    queue.submit(kind, "Follow", "effect");
                }
            });
            queue.start();

            queue.submit(kind, "Lead", "cause");

            assertThat(look.get(20, TimeUnit.SECONDS)).extracting(Job::title).contains("Lead", "Follow");
        }
    }

    private static void untilHeldUp(Thread looking) {
        while (looking.getState() != Thread.State.WAITING && looking.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName(
            "tries a failed job twice more, each time after a longer pause, and then gives up until it is asked again")
    void triesAgain() throws InterruptedException {
        Kind kind = new Kind((request, progress) -> {
            throw new IllegalStateException("no luck");
        });
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        List<Duration> pauses = new ArrayList<>();
        long number;
        try (JobQueue queue = queue(kind, Clock.fixed(now, ZoneOffset.UTC))) {
            number = queue.submit(kind, "Fail", "").number();
            awaited(JobState.WAITING);
            Job postponed = awaited(JobState.WAITING);
            assertThat(postponed.message()).isEqualTo("no luck");
            pauses.add(Duration.between(now, postponed.due()));
        }
        Instant later = now.plus(Duration.ofMinutes(1));
        try (JobQueue queue = queue(kind, Clock.fixed(later, ZoneOffset.UTC))) {
            pauses.add(Duration.between(later, awaited(JobState.WAITING).due()));
            assertThat(queue.latest()).singleElement().extracting(Job::attempts).isEqualTo(2);
        }
        try (JobQueue queue = queue(kind, Clock.systemUTC())) {
            assertThat(awaited(JobState.FAILED).message()).isEqualTo("no luck");
            assertThat(queue.again(number)).isTrue();
            assertThat(awaited(JobState.WAITING).attempts()).isZero();
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("tells how late it is: since when the job was due that is open the longest")
    void tellsHowLateItIs() {
        Kind kind = new Kind((request, progress) -> request);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        JobQueue first = new JobQueue(database, Clock.fixed(now, ZoneOffset.UTC), List.of(kind), heard::add);
        assertThat(first.lateness()).isZero();
        first.submit(kind, "First", "");
        assertThat(first.lateness()).isZero();

        Duration later = Duration.ofMinutes(40);
        JobQueue second =
                new JobQueue(database, Clock.fixed(now.plus(later), ZoneOffset.UTC), List.of(kind), heard::add);
        second.submit(kind, "Second", "");

        assertThat(second.lateness()).isEqualTo(later);
    }

    @Test
    @DisplayName("cancels what runs and what waits, and nothing else")
    void cancels() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Kind kind = new Kind((request, progress) -> {
            begun.countDown();
            while (true) {
                progress.throwIfCancelled("Waiting");
                Thread.onSpinWait();
            }
        });
        try (JobQueue queue = queue(kind)) {
            long running = queue.submit(kind, "Run", "").number();
            long waiting = queue.submit(kind, "Wait", "").number();
            begun.await();

            assertThat(queue.cancel(waiting)).isTrue();
            assertThat(queue.cancel(running)).isTrue();
            assertThat(awaited(JobState.CANCELLED).number()).isEqualTo(waiting);
            assertThat(awaited(JobState.CANCELLED).number()).isEqualTo(running);
            assertThat(queue.cancel(running)).isFalse();
            assertThat(queue.cancel(99)).isFalse();
        }
    }

    @Test
    @DisplayName("goes on with what was running when it was closed")
    void goesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Kind endless = new Kind((request, progress) -> {
            begun.countDown();
            while (true) {
                progress.throwIfCancelled("Waiting");
                Thread.onSpinWait();
            }
        });
        try (JobQueue queue = queue(endless)) {
            queue.submit(endless, "Go on", "request");
            begun.await();
        }
        try (JobQueue queue = queue(new Kind((request, progress) -> request + " was done at last."))) {
            Job done = awaited(JobState.DONE);
            assertThat(done.message()).isEqualTo("request was done at last.");
            assertThat(done.attempts()).isEqualTo(2);
            assertThat(queue.find(done.number())).hasValue(done);
        }
    }

    @Test
    @DisplayName("says of a job of a kind that is gone that nobody knows it")
    void namesUnknownKinds() throws InterruptedException {
        database.change(rows -> rows.change("insert into job (kind, title, request, state, due, created)"
                + " values ('gone', 'Old', '', 'waiting', 0, 0)"));
        try (JobQueue queue = queue(new Kind((request, progress) -> request))) {
            assertThat(awaited(JobState.FAILED).message()).contains("\"gone\"");
            assertThat(queue.latest()).hasSize(1);
        }
    }
}
