package dev.loreboard.examples.command;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "manual",
        description = {
            "Print the manual page of all commands, for man.",
            "To read it at once: loreboard manual | man -l -"
        })
final class ManualCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(ManPage.of(spec.root()));
        out.flush();
    }
}
