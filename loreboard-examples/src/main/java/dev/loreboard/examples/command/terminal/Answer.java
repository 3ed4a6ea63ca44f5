package dev.loreboard.examples.command.terminal;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command answers: in words for people, or in JSON for programs. */
public final class Answer {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public void print(Supplier<String> forPrograms, Supplier<String> forPeople) {
        PrintWriter out = spec.commandLine().getOut();
        out.print((json ? forPrograms : forPeople).get());
        out.flush();
    }
}
