package dev.loreboard.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of all rooms")
class RoomsPageTest {

    private static final Pattern EXPORTED = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|.*\\]\\(.+\\) \\|$");

    private static List<String> names(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(file + " cannot be read.", failure);
        }
    }

    @Test
    @DisplayName("names every package that can be used, and no other, each with a page that shows it")
    void namesEveryPackage() {
        Path root = Repository.root();
        List<String> packages = Stream.of("loreboard-api", "loreboard-clip", "loreboard-vector")
                .map(module -> root.resolve(module).resolve("src/main/java/module-info.java"))
                .flatMap(module -> names(EXPORTED, module).stream())
                .toList();

        assertThat(names(ROW, root.resolve("docs/guide/rooms.md"))).containsExactlyInAnyOrderElementsOf(packages);
    }
}
