package dev.loreboard.tck.rule;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program with the class path of this one, in a Java machine of its own that can be killed at any moment. */
public final class ChildJvm {

    private static final System.Logger LOG = System.getLogger(ChildJvm.class.getName());

    private final ProcessBuilder command;

    private ChildJvm(ProcessBuilder command) {
        this.command = command;
    }

    /** @param program has a {@code main} that prints each thing that it can vouch for on a line of its own */
    public static ChildJvm of(Class<?> program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** @param options of the Java machine, for example "-Xmx64m" */
    public ChildJvm withOptions(String... options) {
        List<String> words = new ArrayList<>(command.command());
        words.addAll(1, List.of(options));
        return new ChildJvm(new ProcessBuilder(words).redirectError(command.redirectError()));
    }

    /** @param name how the name of a jar begins that the program is to do without */
    public ChildJvm withoutJar(String name) {
        List<String> words = new ArrayList<>(command.command());
        int classPath = words.indexOf("-cp") + 1;
        words.set(
                classPath,
                Stream.of(words.get(classPath).split(File.pathSeparator))
                        .filter(jar -> !new File(jar).getName().startsWith(name))
                        .collect(Collectors.joining(File.pathSeparator)));
        return new ChildJvm(new ProcessBuilder(words).redirectError(command.redirectError()));
    }

    /**
     * Runs it, kills it after so many lines as {@code kill -9} would, and gives every line that it managed to print.
     *
     * @throws IllegalStateException when it ended by itself before
     */
    public List<String> killAfter(int lines) throws IOException, InterruptedException {
        Process running = command.start();
        try (BufferedReader output = running.inputReader(StandardCharsets.UTF_8)) {
            List<String> printed = new ArrayList<>();
            while (printed.size() < lines) {
                String line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("The child ended by itself after " + printed);
                }
                printed.add(line);
            }
            running.destroyForcibly();
            running.waitFor();
            addTheRest(output, printed);
            return printed;
        } finally {
            running.destroyForcibly();
        }
    }

    /** Lines still on their way count as well, unless the kill cut the last one. */
    private static void addTheRest(BufferedReader output, List<String> printed) {
        StringBuilder rest = new StringBuilder();
        try {
            for (int character = output.read(); character >= 0; character = output.read()) {
                rest.append((char) character);
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The kill took the pipe along; what was read of it counts.", gone);
        }
        rest.substring(0, rest.lastIndexOf("\n") + 1).lines().forEach(printed::add);
    }
}
