package dev.loreboard.benchmarks.result;

import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Missing;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Finish.Times;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Label.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Results as Markdown: where they were measured, and a row for every side. */
public final class ResultTable {

    private static final String HEADING = """
            | Path | Side | In a second | Ours is so many times as fast | Quality | Ready after | Note |
            |---|---|---|---|---|---|---|
            """;

    private ResultTable() {}

    /** Ends with a line break. */
    public static String write(Results results) {
        Surroundings where = results.surroundings();
        StringBuilder text = new StringBuilder();
        text.append("- Size: ").append(where.size()).append('\n');
        text.append("- Date: ").append(where.date()).append(" UTC\n");
        text.append("- Commit: ")
                .append(where.commit().isEmpty() ? "unknown" : where.commit())
                .append('\n');
        text.append("- Machine: ").append(where.machine()).append('\n');
        text.append("- Flags of Java sides: `")
                .append(String.join(" ", where.flags()))
                .append("`\n\n");
        text.append(HEADING);
        results.paths()
                .forEach(path -> rows(path).forEach(row -> text.append(row).append('\n')));
        return text.toString();
    }

    private static List<String> rows(PathResult path) {
        List<String> rows = new ArrayList<>();
        String first = "**" + path.path() + "**<br>" + path.task();
        for (Finish finish : path.finishes()) {
            rows.add(row(rows.isEmpty() ? first : "", path, finish));
        }
        return rows;
    }

    private static String row(String first, PathResult path, Finish finish) {
        List<String> cells = switch (finish) {
            case Missing(Label label, String reason) ->
                List.of(first, name(label), "", "", "", "", "skipped: " + reason);
            case Ran ran ->
                List.of(
                        first,
                        name(ran.label()),
                        Spread.of(ran.perSecond()) + " " + path.unit(),
                        path.ratio(ran).map(Spread::toString).orElse(""),
                        path.quality() + " " + quality(ran.quality()),
                        Spread.number(ran.ready().seconds()) + " s",
                        note(ran));
        };
        return "| " + String.join(" | ", cells.stream().map(ResultTable::cell).toList()) + " |";
    }

    private static String name(Label label) {
        return label.role() == Role.OURS ? "ours: `" + label + "`" : label.toString();
    }

    private static String note(Ran ran) {
        Optional<String> once = ran.times() == Times.ONCE ? Optional.of("ran once") : Optional.empty();
        return String.join(
                ", ",
                Stream.of(ran.ready().version(), ran.ready().note(), once.orElse(""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Nothing is more than rounded to nothing. */
    private static String quality(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, value <= 1 ? "%.3f" : "%.2f", value);
    }

    /** A bar or a line break would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
