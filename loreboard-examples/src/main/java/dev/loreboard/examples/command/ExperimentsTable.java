package dev.loreboard.examples.command;

import dev.loreboard.examples.command.terminal.Table;
import dev.loreboard.vector.experiments.RunRecord;
import dev.loreboard.vector.experiments.RunStatus;
import java.util.List;
import java.util.SortedMap;

/** Experiments for people. */
final class ExperimentsTable {

    private ExperimentsTable() {}

    /** @param experiments the runs of each, the oldest first */
    static String write(SortedMap<String, List<RunRecord>> experiments) {
        Table table = new Table(List.of("EXPERIMENT", "RUNS", "FINISHED", "LAST RUN"));
        experiments.forEach((name, runs) -> table.add(
                name,
                String.valueOf(runs.size()),
                String.valueOf(runs.stream()
                        .filter(run -> run.status() == RunStatus.FINISHED)
                        .count()),
                runs.isEmpty() ? "-" : runs.getLast().name()));
        return table.write(Integer.MAX_VALUE);
    }
}
