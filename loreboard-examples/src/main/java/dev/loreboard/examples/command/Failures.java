package dev.loreboard.examples.command;

import dev.loreboard.api.failure.LoreboardException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** What a person reads when a command fails. */
final class Failures {

    private Failures() {}

    /** A failure with a message for people needs no stack trace; any other one is a mistake in the program. */
    static int report(Exception failure, CommandLine failed, boolean verbose) {
        PrintWriter errors = failed.getErr();
        boolean expected = failure instanceof LoreboardException;
        errors.println(expected ? failure.getMessage() : "This is a mistake in the program: " + failure);
        if (verbose || !expected) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
