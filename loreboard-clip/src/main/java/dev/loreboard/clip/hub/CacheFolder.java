package dev.loreboard.clip.hub;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a program may keep what it can fetch again: never the folder for temporary files, which is emptied.
 *
 * @param environment the variables of the program
 * @param system what the system calls itself
 * @param home of the user
 */
record CacheFolder(Map<String, String> environment, String system, Path home) {

    /** Says the folder itself, above all conventions. */
    static final String VARIABLE = "LOREBOARD_MODELS_FOLDER";

    static CacheFolder ofThisProgram() {
        return new CacheFolder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** The folder of models. */
    Path models() {
        String said = environment.getOrDefault(VARIABLE, "");
        return said.isBlank() ? usual().resolve("loreboard").resolve("models") : Path.of(said);
    }

    private Path usual() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!cache.isBlank() && Path.of(cache).isAbsolute()) {
            return Path.of(cache);
        }
        return name.startsWith("mac") ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
    }
}
