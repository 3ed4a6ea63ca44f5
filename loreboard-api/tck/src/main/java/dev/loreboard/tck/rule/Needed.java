package dev.loreboard.tck.rule;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a test needs that not every machine has: a data folder, an engine. Without it the test is skipped with the
 * reason; where {@code -Dloreboard.tests.require} names it, for example {@code data,pgvector}, it fails instead.
 */
public final class Needed {

    private static final String REQUIRED = "loreboard.tests.require";
    private static final String DATA = "loreboard.data";

    private Needed() {}

    /** A file or folder of the data that {@code -Dloreboard.data} names. */
    public static Path data(String path) {
        return found("data", file(System.getProperty(DATA), path), "-D" + DATA + " names no folder with " + path);
    }

    /**
     * Something that was looked for.
     *
     * @param name what {@code -Dloreboard.tests.require} calls it
     * @param reason why it is not there, if it is not
     */
    public static <T> T found(String name, Optional<T> sought, String reason) {
        return sought.orElseGet(() -> {
            String explanation = "This test needs " + name + ": " + reason + ".";
            return isRequired(name) ? fail(explanation) : abort(explanation);
        });
    }

    private static boolean isRequired(String name) {
        return Arrays.asList(System.getProperty(REQUIRED, "").split(",")).contains(name);
    }

    private static Optional<Path> file(@Nullable String folder, String path) {
        return Optional.ofNullable(folder).map(root -> Path.of(root, path)).filter(Files::exists);
    }
}
