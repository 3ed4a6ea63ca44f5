package dev.loreboard.examples.command;

import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists experiments, and compares the runs of one. */
@Command(
        name = "experiments",
        aliases = "runs",
        description = {
            "List experiments, or compare the runs of one: what was chosen differently, and what came of it.",
            "The folder is of the layout that MLflow keeps files in."
        })
final class ExperimentsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where experiments are kept, often called mlruns.")
    private Path folder = Path.of("");

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "Which one to compare the runs of; need not be said where there is only one.")
    private Optional<String> experiment = Optional.empty();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public void run() {
        Experiments experiments = Experiments.in(folder);
        List<String> names = experiments.names();
        requirePresent(names);
        Optional<String> one = experiment.isEmpty() && names.size() == 1 ? Optional.of(names.getFirst()) : experiment;
        if (one.isPresent()) {
            List<RunRecord> runs = experiments.runs(one.get());
            answer.print(() -> ExperimentsJson.runs(one.get(), runs), () -> RunsTable.write(runs));
        } else {
            SortedMap<String, List<RunRecord>> all = new TreeMap<>();
            names.forEach(name -> all.put(name, experiments.runs(name)));
            answer.print(() -> ExperimentsJson.list(all), () -> ExperimentsTable.write(all));
        }
    }

    private void requirePresent(List<String> names) {
        boolean known = experiment.isPresent() ? names.contains(experiment.get()) : !names.isEmpty();
        if (!known) {
            throw new ParameterException(
                    spec.commandLine(),
                    (experiment.isPresent()
                                    ? "There is no experiment \"" + experiment.get() + "\" in "
                                    : "There are no experiments in ")
                            + folder + ". Present: " + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
        }
    }
}
