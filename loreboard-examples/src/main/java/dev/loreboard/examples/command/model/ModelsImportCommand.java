package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what another machine packed. */
@Command(name = "import", description = "Take in a model from an archive that \"loreboard models export\" wrote.")
final class ModelsImportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(paramLabel = "ARCHIVE", description = "The file to read.")
    private Path archive = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (ModelStore store = choice.open(surroundings)) {
            PulledModel model = store.importFrom(
                    archive, ProgressLines.ofBytes(spec.commandLine().getErr()));
            out.print(
                    json
                            ? ModelsJson.write(model)
                            : model.name() + " is in " + model.folder() + "; licence: "
                                    + model.licence().name() + " ("
                                    + model.licence().terms() + "), "
                                    + model.licence().text() + "." + System.lineSeparator());
            out.flush();
        }
    }
}
