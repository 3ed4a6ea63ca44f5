package dev.loreboard.examples;

import dev.loreboard.examples.command.LoreboardCommand;
import java.util.Arrays;

/**
 * What there is to see so far: which plugins are present, then a store written from scratch at work. With arguments it
 * is the {@code loreboard} command line.
 */
public final class Tour {

    private Tour() {}

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            LoreboardCommand.main(arguments);
            return;
        }
        heading("Plugins on the class path");
        LoreboardCommand.commandLine().execute("plugins");

        heading("A store in one screen: SortedStore");
        WriteYourOwnStore.main();

        heading("Next");
        for (String line : Arrays.asList(
                "  one plugin and its settings   mvn -q -Prun verify -Dloreboard.args=\"plugins exact\"",
                "  all commands                  mvn -q -Prun verify -Dloreboard.args=--help",
                "  the guide                     docs/guide/README.md")) {
            System.out.println(line);
        }
    }

    private static void heading(String title) {
        System.out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }
}
