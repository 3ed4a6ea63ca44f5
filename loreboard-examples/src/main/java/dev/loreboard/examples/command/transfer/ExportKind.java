package dev.loreboard.examples.command.transfer;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What an exported file holds, by its ending. */
enum ExportKind {
    /** All of a board, media too. */
    BOARD,
    /** Entries with their vectors, of any store. */
    ENTRIES;

    static ExportKind of(Path file, CommandSpec spec) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return BOARD;
        } else if (name.endsWith(".jsonl")) {
            return ENTRIES;
        }
        throw new ParameterException(
                spec.commandLine(),
                "The file was \"" + file + "\". One that ends in .zip holds a whole board, and one in .jsonl entries.");
    }
}
