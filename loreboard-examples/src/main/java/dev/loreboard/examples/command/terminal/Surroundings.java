package dev.loreboard.examples.command.terminal;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command sees of the world.
 *
 * @param loader where plugins are looked for
 * @param environment where settings are looked for
 * @param terminal whether a person watches what is printed
 */
public record Surroundings(ClassLoader loader, Map<String, String> environment, boolean terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Nobody watches. */
    public Surroundings(ClassLoader loader, Map<String, String> environment) {
        this(loader, environment, false);
    }

    public static Surroundings ofThisProgram() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ClassLoader.getSystemClassLoader() : context;
        return new Surroundings(loader, System.getenv(), Ansi.AUTO.enabled());
    }

    /** Tells how far work is: a person with a bar, anybody else with a line now and then. */
    public ShownProgress progress(PrintWriter errors) {
        return terminal ? new ProgressBar(errors) : ProgressLines.ofItems(errors);
    }
}
