package dev.loreboard.vector.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where engines that were fetched are kept for the next time: {@code loreboard} in the user's cache. */
final class EngineCache {

    private EngineCache() {}

    static Path folder() throws IOException {
        String told = System.getenv("XDG_CACHE_HOME");
        Path root = told == null || told.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(told);
        return Files.createDirectories(root.resolve("loreboard"));
    }
}
