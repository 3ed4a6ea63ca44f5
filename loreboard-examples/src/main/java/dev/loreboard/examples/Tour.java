package dev.loreboard.examples;

import dev.loreboard.examples.command.LoreboardCommand;
import java.util.List;

/**
 * What there is to see so far: a board of pictures and music, asked without network or key. With arguments it is the
 * {@code loreboard} command line.
 */
public final class Tour {

    private Tour() {}

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            LoreboardCommand.main(arguments);
            return;
        }
        show(FirstSteps::main);
    }

    static void show(Runnable board) {
        heading("A board of 200 pictures and 40 pieces, below target/first-steps");
        board.run();

        heading("Next");
        List.of(
                        "  a gallery to look at    mvn -q -Prun verify -Dloreboard.main=dev.loreboard.examples.studio.Studio",
                        "  a store in one screen   mvn -q -Prun verify -Dloreboard.main=dev.loreboard.examples.WriteYourOwnStore",
                        "  all plugins             mvn -q -Prun verify -Dloreboard.args=plugins",
                        "  all commands            mvn -q -Prun verify -Dloreboard.args=--help",
                        "  the guide               docs/guide/README.md")
                .forEach(System.out::println);
    }

    private static void heading(String title) {
        System.out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }
}
