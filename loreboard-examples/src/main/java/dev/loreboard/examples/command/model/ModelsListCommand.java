package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.Catalogue;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the models that are here and those that are known. */
@Command(name = "list", description = "Show the models that are here, and those that could be.")
final class ModelsListCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (ModelStore store = choice.open(surroundings)) {
            List<ModelRow> rows = ModelRow.all(Catalogue.published(), store.all());
            PrintWriter out = spec.commandLine().getOut();
            out.print(
                    json
                            ? ModelsJson.write(choice.options(surroundings).folder(), rows)
                            : ModelsTable.write(
                                    choice.options(surroundings).folder(),
                                    rows,
                                    spec.usageMessage().width()));
            out.flush();
        }
    }
}
