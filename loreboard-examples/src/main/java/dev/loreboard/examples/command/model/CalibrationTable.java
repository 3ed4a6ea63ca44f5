package dev.loreboard.examples.command.model;

import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.CalibrationReport.TooFew;
import dev.loreboard.clip.tagging.LabelCalibration;
import dev.loreboard.clip.tagging.LabelledExample;
import dev.loreboard.examples.command.terminal.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came of a calibration, for people. */
final class CalibrationTable {

    private static final String BREAK = System.lineSeparator();
    private static final int MOST_LISTED = 10;

    private CalibrationTable() {}

    static String write(List<LabelledExample> examples, CalibrationReport report, Path file) {
        return "space     " + report.calibration().space() + BREAK
                + "taxonomy  " + report.calibration().taxonomy() + BREAK
                + "examples  " + report.examples() + BREAK + BREAK
                + (report.calibration().labels().isEmpty() ? "" : learned(report) + BREAK)
                + listed("Too few examples, so they stay as they were: ", report.tooFew(), one -> one.positives() > 0)
                + listed("No example, so they stay as they were: ", report.tooFew(), one -> one.positives() == 0)
                + failures(examples, report)
                + "Written to " + file + "." + BREAK;
    }

    private static String learned(CalibrationReport report) {
        Table table = new Table(List.of("FACET", "LABEL", "EXAMPLES", "FROM", "PRECISION", "AT LEAST", "RECALL"));
        report.calibration().labels().forEach(label -> row(label, table));
        return table.write(Integer.MAX_VALUE)
                + BREAK
                + String.format(
                        Locale.ROOT,
                        "Confidences were off by %.3f on the mean, and are by %.3f on examples that were held out.%n",
                        report.before().expectedError(),
                        report.after().expectedError());
    }

    private static void row(LabelCalibration label, Table table) {
        String numbers = label.expectation().positives() + " of "
                + (label.expectation().positives() + label.expectation().negatives());
        if (label.threshold().isPresent()) {
            table.add(
                    label.facet(),
                    label.label(),
                    numbers,
                    share(label.threshold().getAsDouble()),
                    share(label.expectation().precision()),
                    share(label.expectation().least()),
                    share(label.expectation().recall()));
        } else {
            double best = label.expectation().precision();
            table.add(label.facet(), label.label(), numbers, "never", best > 0 ? share(best) : "", "", "");
        }
    }

    private static String listed(String heading, List<TooFew> labels, Predicate<TooFew> which) {
        List<TooFew> chosen = labels.stream().filter(which).toList();
        String first = chosen.stream()
                .limit(MOST_LISTED)
                .map(one -> one.facet() + ": " + one.label() + " (" + one.positives() + " for, " + one.negatives()
                        + " against)")
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? "" : heading + first + more(chosen.size()) + "." + BREAK;
    }

    private static String failures(List<LabelledExample> examples, CalibrationReport report) {
        return report.failures().entrySet().stream()
                        .limit(MOST_LISTED)
                        .map(failure ->
                                "Not used, " + examples.get(failure.getKey()).picture() + ": "
                                        + failure.getValue().getMessage() + BREAK)
                        .collect(Collectors.joining())
                + (report.failures().size() > MOST_LISTED
                        ? "Not used" + more(report.failures().size()) + "." + BREAK
                        : "");
    }

    private static String more(int all) {
        return all > MOST_LISTED ? " and " + (all - MOST_LISTED) + " more" : "";
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
