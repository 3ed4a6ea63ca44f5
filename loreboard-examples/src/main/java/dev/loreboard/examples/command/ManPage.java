package dev.loreboard.examples.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of all commands in roff, made of what they say of themselves, as their help is. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec root) {
        ManPage manual = new ManPage();
        manual.head(root);
        commands(root.commandLine()).forEach(manual::command);
        manual.exitCodes(root);
        return manual.page.toString();
    }

    private static List<CommandSpec> commands(CommandLine parent) {
        List<CommandSpec> all = new ArrayList<>();
        for (CommandLine child :
                parent.getSubcommands().values().stream().distinct().toList()) {
            all.add(child.getCommandSpec());
            all.addAll(commands(child));
        }
        return all;
    }

    private void head(CommandSpec root) {
        line(".TH " + quoted(root.name().toUpperCase(Locale.ROOT)) + " 1");
        line(".ad l"); // no wide gaps
        line(".nh"); // no words cut
        section("NAME");
        text(root.name() + " - " + described(root));
        section("SYNOPSIS");
        text(synopsis(root));
        section("OPTIONS");
        root.options().forEach(this::argument);
        section("COMMANDS");
    }

    private void command(CommandSpec command) {
        line(".SS " + quoted(command.qualifiedName()));
        text(synopsis(command));
        line(".PP");
        text(described(command));
        command.positionalParameters().stream()
                .sorted(Comparator.comparing(PositionalParamSpec::index))
                .forEach(this::argument);
        command.options().stream()
                .filter(option -> command.root().findOption(option.longestName()) == null)
                .forEach(this::argument);
    }

    private void argument(ArgSpec argument) {
        line(".TP");
        line(".B " + quoted(names(argument)));
        text(String.join(" ", argument.description()));
    }

    private static String names(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String names = String.join(", ", option.names());
            return option.arity().max() > 0 ? names + "=" + option.paramLabel() : names;
        }
        return argument.paramLabel();
    }

    private void exitCodes(CommandSpec root) {
        section("EXIT STATUS");
        for (Map.Entry<String, String> code : root.usageMessage().exitCodeList().entrySet()) {
            line(".TP");
            line(".B " + quoted(code.getKey()));
            text(code.getValue());
        }
    }

    private static String synopsis(CommandSpec command) {
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        return help.synopsis(0).replaceAll("\\s+", " ").strip();
    }

    private static String described(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private void section(String title) {
        line(".SH " + quoted(title));
    }

    /** A line that begins with a dot would be taken for an instruction. */
    private void text(String words) {
        line("\\&" + escaped(words));
    }

    private static String quoted(String words) {
        return "\"" + escaped(words).replace("\"", "\\(dq") + "\"";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
