package dev.loreboard.examples.command.board;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Copies;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds pictures, sounds and films to a board. */
@Command(
        name = "add",
        description = {
            "Add pictures, sounds and films to a board, which is made if it is not there.",
            "What is there already is passed over, so the same command again finishes what was interrupted."
        })
public final class AddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_FOLDER", description = "What to add, or where to look for it.")
    private List<Path> places = new ArrayList<>();

    @Option(
            names = "--keep-copies",
            description = "Let copies of a picture be entries of their own; else they are attached to the first.")
    private boolean keepCopies;

    @Mixin
    private Answer answer = new Answer();

    public AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Gathering gathering = Gathering.of(places, spec);
        Path folder = choice.folder(surroundings);
        if (gathering.found().isEmpty()) {
            PrintWriter errors = spec.commandLine().getErr();
            errors.println("Nothing was added: "
                    + Counted.of(gathering.others().size(), "file is", "files are") + " there, and none is a picture, a"
                    + " sound or a film. Name some that are.");
            errors.flush();
            return 1;
        }
        Copies copies = keepCopies ? Copies.ADD : Copies.ATTACH;
        try (OpenBoard open = OpenBoard.at(folder, model.open(surroundings), copies, surroundings)) {
            AddReport report = add(open, gathering);
            long entries = open.board().count();
            answer.print(
                    () -> AddedJson.write(folder, report, gathering.others(), entries),
                    () -> AddedText.write(folder, report, gathering.others(), entries));
            return report.refused() == report.total() ? 1 : 0;
        }
    }

    private AddReport add(OpenBoard open, Gathering gathering) {
        List<Addition> additions = gathering.found().stream()
                .map(file -> Addition.of(file.content()))
                .toList();
        try (ShownProgress progress = surroundings.progress(spec.commandLine().getErr())) {
            return open.board().addAll(additions, progress);
        }
    }
}
