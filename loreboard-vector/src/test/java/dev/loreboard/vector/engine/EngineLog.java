package dev.loreboard.vector.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which a child program's output is kept. */
record EngineLog(Path file) {

    private static final int END = 2_000;

    /** A file of this name among the build's output. */
    static EngineLog of(String name) throws IOException {
        return new EngineLog(Files.createDirectories(Path.of("target", "engines"))
                .resolve(name + ".log")
                .toAbsolutePath());
    }

    /** What it says at its end, for messages. */
    String end() {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
            return file + " ends with: " + text.substring(Math.max(0, text.length() - END));
        } catch (IOException unreadable) {
            return file + " cannot be read";
        }
    }
}
