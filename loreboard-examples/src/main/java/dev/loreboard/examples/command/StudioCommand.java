package dev.loreboard.examples.command;

import dev.loreboard.examples.studio.Studio;
import dev.loreboard.examples.studio.StudioHelp;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the studio, until it is told to stop. */
@Command(
        name = "studio",
        description = {
            "Open the studio, a gallery for the browser, until Ctrl-C.",
            "It has boards of its own, in the folder studio if its settings do not name another."
        })
final class StudioCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file with its settings; if not said, studio.properties, if that is there.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--settings", description = "Show what can be set, and open nothing.")
    private boolean settings;

    @Override
    public void run() {
        if (settings) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(StudioHelp.text());
            out.flush();
            return;
        }
        file.filter(Files::notExists).ifPresent(missing -> {
            throw new ParameterException(
                    spec.commandLine(), "There is no file " + missing + ". Name one that is there, or none.");
        });
        try {
            Studio.main(file.stream().map(Path::toString).toArray(String[]::new));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
