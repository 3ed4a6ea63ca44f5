package dev.loreboard.examples.sampler.exam;

import java.util.List;
import java.util.Locale;

/** Marks as a table in Markdown; what is not reached is in bold. */
public final class ExamTable {

    private ExamTable() {}

    public static String write(List<Mark> marks) {
        StringBuilder table = new StringBuilder("| measure | found | at least | |\n|---|---|---|---|\n");
        for (Mark mark : marks) {
            String found = number(mark.found());
            table.append("| ")
                    .append(mark.measure())
                    .append(" | ")
                    .append(mark.isReached() ? found : "**" + found + "**")
                    .append(" | ")
                    .append(mark.least().map(ExamTable::number).orElse(""))
                    .append(" | ")
                    .append(mark.note())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
