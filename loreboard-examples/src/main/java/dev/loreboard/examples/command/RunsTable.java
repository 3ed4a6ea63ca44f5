package dev.loreboard.examples.command;

import dev.loreboard.examples.command.terminal.Table;
import dev.loreboard.vector.experiments.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs side by side: the parameters in which they differ, and the last measure of each metric. */
final class RunsTable {

    private static final String NOTHING = "-";

    private RunsTable() {}

    static String write(List<RunRecord> runs) {
        List<String> parameters = runs.stream()
                .flatMap(run -> run.parameters().keySet().stream())
                .distinct()
                .sorted()
                .filter(parameter -> differs(runs, parameter))
                .toList();
        TreeSet<String> metrics = new TreeSet<>();
        runs.forEach(run -> metrics.addAll(run.results().keySet()));
        Table table = new Table(Stream.of(List.of("RUN", "STATUS"), parameters, List.copyOf(metrics))
                .flatMap(List::stream)
                .toList());
        for (RunRecord run : runs) {
            List<String> cells =
                    new ArrayList<>(List.of(run.name(), run.status().name().toLowerCase(Locale.ROOT)));
            parameters.forEach(parameter -> cells.add(run.parameters().getOrDefault(parameter, NOTHING)));
            metrics.forEach(metric -> cells.add(result(run, metric)));
            table.add(cells.toArray(String[]::new));
        }
        return table.write(Integer.MAX_VALUE);
    }

    private static boolean differs(List<RunRecord> runs, String parameter) {
        return runs.stream()
                        .map(run -> run.parameters().getOrDefault(parameter, NOTHING))
                        .distinct()
                        .count()
                > 1;
    }

    private static String result(RunRecord run, String metric) {
        Double value = run.results().get(metric);
        return value == null ? NOTHING : String.format(Locale.ROOT, "%.4f", value);
    }
}
