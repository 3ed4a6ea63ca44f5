package dev.loreboard.examples.command.board;

import dev.loreboard.api.content.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that was named on the command line. */
final class NamedFile {

    private NamedFile() {}

    /** @throws ParameterException when it is not there, or no picture, sound or film */
    static Content content(Path file, CommandSpec spec) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file \"" + file + "\". Name one that is there.");
        }
        return Content.inFile(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), file + " is no picture, sound or film. Name one that is."));
    }
}
