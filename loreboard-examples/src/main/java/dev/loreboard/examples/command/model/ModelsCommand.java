package dev.loreboard.examples.command.model;

import dev.loreboard.examples.command.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Leads to the commands that deal with models. */
@Command(
        name = "models",
        description = {
            "List, fetch, check and remove models, shrink them, or carry them to another machine.",
            "Settings: LOREBOARD_MODELS_FOLDER, LOREBOARD_MODELS_HUB (a mirror), LOREBOARD_MODELS_TOKEN,",
            "LOREBOARD_MODELS_OFFLINE and LOREBOARD_MODELS_TIMEOUT."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class ModelsCommand {

    private ModelsCommand() {}

    /** Adds it and what is below it. */
    public static void addTo(CommandLine root, Surroundings surroundings) {
        CommandLine models = new CommandLine(new ModelsCommand());
        root.addSubcommand(models);
        models.addSubcommand(new ModelsListCommand(surroundings))
                .addSubcommand(new ModelsPullCommand(surroundings))
                .addSubcommand(new ModelsVerifyCommand(surroundings))
                .addSubcommand(new ModelsPruneCommand(surroundings))
                .addSubcommand(new ModelsExportCommand(surroundings))
                .addSubcommand(new ModelsImportCommand(surroundings))
                .addSubcommand(new ModelsQuantizeCommand(surroundings));
    }
}
