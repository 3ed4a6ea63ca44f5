package dev.loreboard.examples.studio.gallery;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** What was looked for in words. The last 1,000 are kept. */
public final class SearchLog {

    private static final int KEPT = 1000;
    private static final int LONGEST = 200;

    private final Database database;
    private final Clock clock;
    private final MeterRegistry meters;

    /**
     * A search, and what came of it.
     *
     * @param best relevance of the best answer; 0 when there was none
     */
    public record Noted(String words, long found, double best) {}

    public SearchLog(Database database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** Notes a search; the same words again, as when only the floor is lowered, take the place of those before. */
    public void note(String words, int found, double best) {
        meters.counter("loreboard.searches", "answered", found > 0 ? "yes" : "no")
                .increment();
        String stripped = words.strip();
        String kept = stripped.substring(0, Math.min(LONGEST, stripped.length()));
        database.change(rows -> {
            if (!again(rows, kept, found, best)) {
                rows.change(
                        "insert into search (words, found, best, asked) values (?, ?, ?, ?)",
                        kept,
                        found,
                        best,
                        clock.millis());
            }
            return rows.change("delete from search where number <= (select max(number) from search) - ?", KEPT);
        });
    }

    private boolean again(Rows rows, String words, int found, double best) throws SQLException {
        return rows.change(
                        "update search set found = ?, best = ?, asked = ?"
                                + " where number = (select max(number) from search) and words = ?",
                        found,
                        best,
                        clock.millis(),
                        words)
                > 0;
    }

    /** The latest first. */
    public List<Noted> all() {
        return database.read(rows -> rows.all(
                "select * from search order by number desc",
                row -> new Noted(row.getString("words"), row.getLong("found"), row.getDouble("best"))));
    }
}
