package dev.loreboard.vector.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * An engine that Node runs as a child of this program. It listens on this machine alone, and ends with this program.
 */
final class NodeEngine implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private NodeEngine(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts an engine on a free port, and returns when it answers there.
     *
     * @param arguments of its program, for a port
     * @param answers whether the engine on a port does
     */
    static NodeEngine start(String name, IntFunction<List<String>> arguments, IntPredicate answers)
            throws EngineUnavailableException, InterruptedException {
        Path folder = new NodePackages(name).installed();
        try {
            EngineLog log = EngineLog.of(name);
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                NodeEngine engine = new NodeEngine(launch(folder, arguments.apply(port), log), port);
                if (engine.comesUp(answers)) {
                    return engine;
                }
                engine.close();
                if (attempt == ATTEMPTS) {
                    throw new EngineUnavailableException(name + " did not start; " + log.end());
                }
            }
        } catch (IOException failure) {
            throw new EngineUnavailableException(name + " could not be started by Node", failure);
        }
    }

    long processId() {
        return process.pid();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Path folder, List<String> arguments, EngineLog log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("node", "--require", watcher().toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
    }

    private static Path watcher() throws IOException {
        String name = "end-with-parent.cjs";
        Path file = Files.createDirectories(Path.of("target", "engines"))
                .resolve(name)
                .toAbsolutePath();
        try (InputStream script = NodeEngine.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(script, name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean comesUp(IntPredicate answers) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (answers.test(port)) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }
}
