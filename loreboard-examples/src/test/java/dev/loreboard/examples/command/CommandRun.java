package dev.loreboard.examples.command;

import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** One run of the command line, without a process around it. */
record CommandRun(int exitCode, String out, String errors) {

    private static final int WIDTH = 100;

    /** With the plugins of the class path and an empty environment. */
    static CommandRun of(String... arguments) {
        return of(new Surroundings(CommandRun.class.getClassLoader(), Map.of()), arguments);
    }

    static CommandRun of(Surroundings surroundings, String... arguments) {
        return of(WIDTH, surroundings, arguments);
    }

    static CommandRun of(int width, Surroundings surroundings, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = LoreboardCommand.commandLine(surroundings);
        int exitCode = commandLine
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(width)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        return new CommandRun(exitCode, plain(out), plain(errors));
    }

    private static String plain(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
