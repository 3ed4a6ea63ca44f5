package dev.loreboard.examples.command.model;

import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.ModelStoreOptions;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model store a command works on: that of the settings, unless the command line says otherwise. */
final class StoreChoice {

    /** The name under which the environment has the settings of the store. */
    private static final String SETTINGS = "models";

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description =
                    "Where models are kept; the user's folder for caches, or LOREBOARD_MODELS_FOLDER, if not said.")
    private Optional<Path> folder = Optional.empty();

    ModelStore open(Surroundings surroundings) {
        return new ModelStore(options(surroundings));
    }

    ModelStoreOptions options(Surroundings surroundings) {
        ModelStoreOptions options =
                ModelStoreOptions.of(Settings.fromEnvironment(SETTINGS, surroundings.environment()));
        return folder.map(options::withFolder).orElse(options);
    }
}
