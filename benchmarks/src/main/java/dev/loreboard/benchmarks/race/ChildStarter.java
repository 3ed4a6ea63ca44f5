package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts every entrant in a process of its own.
 *
 * @param javaProgram the class with the {@code main} that finds the entrant again, and its first arguments
 * @param toolbox what runs the others
 */
public record ChildStarter(List<String> javaProgram, Toolbox toolbox) implements Starter {

    /** From here on Java knows the flag, and warns without it when a peer uses Unsafe. */
    private static final int WARNS_OF_UNSAFE = 23;

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    public ChildStarter {
        javaProgram = List.copyOf(javaProgram);
    }

    /** The flags of every Java side; those in the form with the vector module have that as well. */
    public static List<String> javaFlags(Entrant.Form form) {
        List<String> flags = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        switch (form) {
            case WITH_VECTOR_MODULE -> flags.add("--add-modules=" + VECTOR_MODULE);
            case WITHOUT_VECTOR_MODULE -> {}
        }
        return flags;
    }

    @Override
    public Lane start(Race race, Entrant entrant, Ground ground) throws IOException {
        ProcessBuilder builder = switch (entrant) {
            case Entrant.InJava java -> java(race, java, ground);
            case Entrant.InPython python -> toolbox.python(python, ground);
            case Entrant.InCpp cpp -> toolbox.cpp(cpp, ground);
        };
        return ChildLane.start(builder, ground.scratch());
    }

    private ProcessBuilder java(Race race, Entrant.InJava entrant, Ground ground) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(javaFlags(entrant.form()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(javaProgram);
        words.addAll(List.of(
                race.path(),
                entrant.label().toString(),
                ground.input().toString(),
                ground.scratch().toString()));
        return new ProcessBuilder(words);
    }
}
