package dev.loreboard.examples.studio.load;

import dev.loreboard.examples.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A studio in a Java machine of its own, with a heap that it has from the beginning, so that what grows is seen. */
final class StudioProgram implements AutoCloseable {

    private static final String GREETING = "Loreboard is at ";
    private static final String HEAP = "384m";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final int LONGEST_FAREWELL = 30;

    private final Process process;
    private final URI address;

    private StudioProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static StudioProgram in(Path folder, int samples) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                JAVA.resolve("java").toString(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Studio.class.getName());
        command.environment()
                .putAll(Map.of(
                        "LOREBOARD_STUDIO_FOLDER",
                        folder.toString(),
                        "LOREBOARD_STUDIO_PORT",
                        "0",
                        "LOREBOARD_STUDIO_SAMPLES",
                        String.valueOf(samples)));
        command.redirectError(folder.resolveSibling("studio.log").toFile());
        Process process = command.start();
        return new StudioProgram(process, address(process));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null || !line.startsWith(GREETING)) {
            process.destroyForcibly();
            throw new IOException("A studio does not greet with \"" + line + "\".");
        }
        return URI.create(line.substring(GREETING.length()));
    }

    URI address(String path) {
        return address.resolve(path);
    }

    /** What it holds, after it has let go what it does not need. */
    Holding holding() throws InterruptedException {
        try {
            told("GC.run");
            return new Holding(usedHeap(), resident(), openFiles());
        } catch (IOException failure) {
            throw new AssertionError("The studio could not be looked at.", failure);
        }
    }

    private long usedHeap() throws IOException, InterruptedException {
        return Holding.usedHeap(told("GC.heap_info"));
    }

    private long resident() throws IOException {
        return Holding.resident(Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")));
    }

    private long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.count();
        }
    }

    /** What the Java machine says to a command. */
    private String told(String command) throws IOException, InterruptedException {
        Process asking = new ProcessBuilder(
                        List.of(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), command))
                .redirectErrorStream(true)
                .start();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IOException(answer);
        }
        return answer;
    }

    /** Asks it to end, as an operator does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_FAREWELL, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The studio did not end in " + LONGEST_FAREWELL + " s.");
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
