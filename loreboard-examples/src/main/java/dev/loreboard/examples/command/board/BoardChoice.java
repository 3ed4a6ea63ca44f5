package dev.loreboard.examples.command.board;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which board a command works on. */
public final class BoardChoice {

    private static final String VARIABLE = "LOREBOARD_BOARD";
    private static final String USUAL = "loreboard";

    @Option(
            names = "--board",
            paramLabel = "FOLDER",
            description =
                    "The folder of the board; if not said, that in LOREBOARD_BOARD, else loreboard in the working "
                            + "directory.")
    private Optional<Path> folder = Optional.empty();

    public Path folder(Surroundings surroundings) {
        return folder.orElseGet(() -> Path.of(surroundings.environment().getOrDefault(VARIABLE, USUAL)));
    }

    /** @throws StorageException when there is no board in the folder */
    public Path existing(Surroundings surroundings) {
        return existing(folder(surroundings));
    }

    public static Path existing(Path folder) {
        if (!Loreboard.isAt(folder)) {
            throw new StorageException(
                    "There is no board at " + folder + ". Name the folder of one with --board, or make"
                            + " one: loreboard add PICTURES --board " + folder);
        }
        return folder;
    }
}
