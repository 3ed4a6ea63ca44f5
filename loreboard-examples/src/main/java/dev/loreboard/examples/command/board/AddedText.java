package dev.loreboard.examples.command.board;

import dev.loreboard.api.AddReport;
import dev.loreboard.examples.command.terminal.Counted;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What became of what was to be added, for people. */
final class AddedText {

    private static final String BREAK = System.lineSeparator();
    private static final int MOST_LISTED = 10;

    private AddedText() {}

    /** @param others files that are no picture, sound or film */
    static String write(Path board, AddReport report, List<Path> others, long entries) {
        return report.refusals().stream()
                        .limit(MOST_LISTED)
                        .map(refusal -> "Refused, " + refusal.source() + ": "
                                + refusal.reason().getMessage() + BREAK)
                        .collect(Collectors.joining())
                + Counted.passedOver(others)
                + report.added() + " added, " + Counted.of(report.attached(), "copy", "copies") + " attached, "
                + report.unchanged() + " there already, " + report.refused() + " refused. The board at " + board
                + " has "
                + Counted.of(entries, "entry", "entries") + "." + BREAK;
    }
}
