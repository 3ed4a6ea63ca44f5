package dev.loreboard.examples.command;

import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecord;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what was tried. */
@Command(
        name = "runs",
        description = {
            "Compare the runs of an experiment: what was chosen differently, and what came of it.",
            "The folder is of the layout that MLflow keeps files in."
        })
final class RunsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where experiments are kept, often called mlruns.")
    private Path folder = Path.of("");

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "Which one; need not be said where there is only one.")
    private Optional<String> experiment = Optional.empty();

    @Override
    public void run() {
        Experiments experiments = Experiments.in(folder);
        List<RunRecord> runs = experiments.runs(chosen(experiments.names()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(RunsTable.write(runs));
        out.flush();
    }

    private String chosen(List<String> names) {
        String name = experiment.orElseGet(() -> names.size() == 1 ? names.getFirst() : "");
        if (!names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    (experiment.isPresent()
                                    ? "There is no experiment \"" + name + "\" in "
                                    : "No experiment was chosen in ")
                            + folder + ". Present: " + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
        }
        return name;
    }
}
