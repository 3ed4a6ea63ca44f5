package dev.loreboard.benchmarks.filters;

import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import java.util.List;
import java.util.function.Predicate;

/** What it costs to ask a filter, beside a condition that somebody wrote in Java for the same question. */
public final class AskingFilters {

    private static final String TEXT =
            "style is \"ink\" and year >= 2010 and tags contains any of (\"dragon\", \"snow\")";
    private static final Field STYLE = Field.named("style");
    private static final Field YEAR = Field.named("year");
    private static final Field TAGS = Field.named("tags");

    private AskingFilters() {}

    /** One pass over so many entries. */
    public static Race race(int entries) {
        return new Race(
                "filter: ask",
                "`" + TEXT + "` of " + entries + " entries",
                "entries",
                entries,
                Input.NONE,
                new Score("right answers", (input, answer) -> right(entries, answer)),
                List.of(
                        new InJava(Label.ours("Filter.matches"), ground -> ours(entries)),
                        new InJava(
                                Label.peer("a condition in Java on the same metadata"),
                                ground -> Pass.over(metadata(entries), AskingFilters::byHand)),
                        new InJava(
                                Label.peer("a condition in Java on a record"),
                                ground -> Pass.over(Drawing.some(entries), AskingFilters::ofARecord))));
    }

    private static Pass<Metadata> ours(int entries) {
        Filter filter = Filter.parse(TEXT);
        return Pass.over(metadata(entries), filter::matches);
    }

    private static List<Metadata> metadata(int entries) {
        return Drawing.some(entries).stream().map(Drawing::metadata).toList();
    }

    private static boolean byHand(Metadata metadata) {
        return metadata.values().get(STYLE) instanceof Value.Text(String style)
                && style.equals("ink")
                && metadata.values().get(YEAR) instanceof Value.Real(double year)
                && year >= 2010
                && metadata.values().get(TAGS) instanceof Value.Words(List<String> tags)
                && (tags.contains("dragon") || tags.contains("snow"));
    }

    private static boolean ofARecord(Drawing drawing) {
        return drawing.style().equals("ink")
                && drawing.year() >= 2010
                && (drawing.tags().contains("dragon") || drawing.tags().contains("snow"));
    }

    private static double right(int entries, byte[] answer) {
        Predicate<Drawing> truth = AskingFilters::ofARecord;
        return Pass.over(Drawing.some(entries), truth).agreement(answer);
    }
}
