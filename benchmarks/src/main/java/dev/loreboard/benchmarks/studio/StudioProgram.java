package dev.loreboard.benchmarks.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long A_WHILE = 100;
    private static final List<String> AT_WORK = List.of("waiting", "running");

    private final HttpClient client = HttpClient.newHttpClient();
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

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer + ".");
        }
        return new ObjectMapper().readTree(answer.body());
    }

    /** The same when it has done what it began of itself. */
    StudioProgram settled() throws IOException, InterruptedException {
        while (json("/api/jobs").findValuesAsText("state").stream().anyMatch(AT_WORK::contains)) {
            Thread.sleep(A_WHILE);
        }
        return this;
    }

    /** What it holds, after it has let go what it does not need. */
    Holding holding() throws IOException, InterruptedException {
        told("GC.run");
        return new Holding(usedHeap(), resident(), openFiles());
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
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_FAREWELL, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The studio did not end in " + LONGEST_FAREWELL + " s.");
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
