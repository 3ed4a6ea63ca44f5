package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs a model for a machine without a connection. */
@Command(name = "export", description = "Pack a model that is here into one archive, for another machine.")
final class ModelsExportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model to pack.")
    private String model = "";

    @Parameters(index = "1", paramLabel = "ARCHIVE", description = "The file to write, which must not be there.")
    private Path archive = Path.of("");

    ModelsExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (ModelStore store = choice.open(surroundings)) {
            store.export(
                    model, archive, ProgressLines.ofBytes(spec.commandLine().getErr()));
            out.println(model + " is packed into " + archive + ".");
            out.flush();
        }
    }
}
