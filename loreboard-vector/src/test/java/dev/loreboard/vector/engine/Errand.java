package dev.loreboard.vector.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is sent to fetch something.
 *
 * @param name of its log
 */
record Errand(String name, List<String> command) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Returns when it has done that. */
    void run(Path folder) throws IOException, EngineUnavailableException, InterruptedException {
        EngineLog log = EngineLog.of(name);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new EngineUnavailableException(name + " was not done within " + LONGEST + "; " + log.end());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new EngineUnavailableException(name + " failed; " + log.end());
        }
    }
}
