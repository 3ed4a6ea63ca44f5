package dev.loreboard.vector.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** An engine that runs as a child of this program and listens on this machine alone. */
final class ChildEngine implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private ChildEngine(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How an engine is told to listen on a port. */
    @FunctionalInterface
    interface Command {

        List<String> on(int port) throws IOException;
    }

    /**
     * Starts an engine on a free port, and returns when it answers there.
     *
     * @param folder in which it runs
     * @param answers whether the engine on a port does
     */
    static ChildEngine start(String name, Path folder, Command command, IntPredicate answers)
            throws EngineUnavailableException, InterruptedException {
        try {
            EngineLog log = EngineLog.of(name);
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                ChildEngine engine = new ChildEngine(launch(folder, command.on(port), log), port);
                if (engine.comesUp(answers)) {
                    return engine;
                }
                engine.close();
                if (attempt == ATTEMPTS) {
                    throw new EngineUnavailableException(name + " did not start; " + log.end());
                }
            }
        } catch (IOException failure) {
            throw new EngineUnavailableException(name + " could not be started", failure);
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

    private static Process launch(Path folder, List<String> command, EngineLog log) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
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
