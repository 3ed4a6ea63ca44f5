package dev.loreboard.examples.studio.jobs;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.data.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Jobs as they are kept. */
final class JobTable {

    private final Database database;
    private final Clock clock;

    JobTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Job add(String kind, String title, String request) {
        return database.change(rows -> {
            long now = clock.millis();
            rows.change(
                    "insert into job (kind, title, request, state, due, created) values (?, ?, ?, 'waiting', ?, ?)",
                    kind,
                    title,
                    request,
                    now,
                    now);
            return rows.first("select * from job where number = last_insert_rowid()", JobTable::job)
                    .orElseThrow();
        });
    }

    Optional<Job> find(long number) {
        return database.read(rows -> rows.first("select * from job where number = ?", JobTable::job, number));
    }

    /** The latest first. */
    List<Job> latest(int limit) {
        return database.read(rows -> rows.all("select * from job order by number desc limit ?", JobTable::job, limit));
    }

    long open() {
        return database.read(rows -> rows.number("select count(*) from job where state in ('waiting', 'running')"));
    }

    /** When the one was due that is open the longest, if any is. */
    Optional<Instant> longestDue() {
        return database.read(rows -> rows.first(
                "select due from job where state in ('waiting', 'running') order by due limit 1",
                row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    boolean hasAny(String kind) {
        return database.read(rows -> rows.number("select count(*) from job where kind = ?", kind) > 0);
    }

    /** Takes the first that is due, if there is one. */
    Optional<Job> take() {
        return database.change(rows -> {
            Optional<Job> next = rows.first(
                    "select * from job where state = 'waiting' and due <= ? order by due, number limit 1",
                    JobTable::job,
                    clock.millis());
            if (next.isEmpty()) {
                return next;
            }
            long number = next.get().number();
            rows.change(
                    "update job set state = 'running', attempts = attempts + 1, message = '' where number = ?", number);
            return rows.first("select * from job where number = ?", JobTable::job, number);
        });
    }

    /** When the next one is due, if any waits. */
    Optional<Instant> nextDue() {
        return database.read(rows -> rows.first(
                "select due from job where state = 'waiting' order by due limit 1",
                row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    void note(long number, Progress.Step step) {
        Optional<Long> total =
                step.total().isPresent() ? Optional.of(step.total().getAsLong()) : Optional.empty();
        database.change(rows -> rows.change(
                "update job set step = ?, done = ?, total = ? where number = ?",
                step.what(),
                step.done(),
                total,
                number));
    }

    void finish(long number, JobState state, String message) {
        database.change(rows -> rows.change(
                "update job set state = ?, message = ?, finished = ? where number = ?",
                state.word(),
                message,
                clock.millis(),
                number));
    }

    void postpone(long number, Instant due, String message) {
        database.change(rows -> rows.change(
                "update job set state = 'waiting', due = ?, message = ? where number = ?",
                due.toEpochMilli(),
                message,
                number));
    }

    /** Whether it was waiting, and is no more. */
    boolean cancelWaiting(long number) {
        return database.change(rows -> rows.change(
                        "update job set state = 'cancelled', finished = ? where number = ? and state = 'waiting'",
                        clock.millis(),
                        number)
                > 0);
    }

    /** Whether it was over without success, and waits again. */
    boolean again(long number) {
        return database.change(rows -> rows.change(
                        "update job set state = 'waiting', due = ?, attempts = 0, message = '', finished = null"
                                + " where number = ? and state in ('failed', 'cancelled')",
                        clock.millis(),
                        number)
                > 0);
    }

    /** What ran when the program ended waits again. */
    void resume() {
        database.change(rows -> rows.change("update job set state = 'waiting' where state = 'running'"));
    }

    private static Job job(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
        long finished = row.getLong("finished");
        Optional<Instant> over = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished));
        return new Job(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("request"),
                JobState.of(row.getString("state")),
                row.getString("step"),
                row.getLong("done"),
                known,
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getString("message"),
                Instant.ofEpochMilli(row.getLong("created")),
                over);
    }
}
