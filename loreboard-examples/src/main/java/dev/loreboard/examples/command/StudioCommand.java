package dev.loreboard.examples.command;

import dev.loreboard.examples.studio.Studio;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the studio, until it is told to stop. */
@Command(
        name = "studio",
        description = "Open the studio, a gallery for the browser, until Ctrl-C. Its own board is in the folder studio.")
final class StudioCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "SETTINGS",
            description = "The file with its settings; if not said, studio.properties.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--settings", description = "Show what can be set, and open nothing.")
    private boolean help;

    @Override
    public void run() {
        try {
            Studio.main(help ? new String[] {"--help"} : settings.stream().map(Path::toString).toArray(String[]::new));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
