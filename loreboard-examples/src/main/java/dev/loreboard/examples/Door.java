package dev.loreboard.examples;

import dev.loreboard.examples.command.LoreboardCommand;
import dev.loreboard.examples.studio.Studio;

/** Where one comes in: without arguments into the studio, with arguments to the {@code loreboard} command line. */
public final class Door {

    /** What else there is to see. */
    static final String SIGN = """
            Ctrl+C ends it. What else there is to see:
              a board in ten lines    mvn -q -Prun verify -Dloreboard.main=dev.loreboard.examples.FirstSteps
              a store in one screen   mvn -q -Prun verify -Dloreboard.main=dev.loreboard.examples.WriteYourOwnStore
              all plugins             mvn -q -Prun verify -Dloreboard.args=plugins
              all commands            mvn -q -Prun verify -Dloreboard.args=--help
              the guide               docs/guide/README.md

            """;

    private Door() {}

    public static void main(String... arguments) throws InterruptedException {
        if (arguments.length > 0) {
            LoreboardCommand.main(arguments);
            return;
        }
        System.out.print(SIGN);
        Studio.main();
    }
}
