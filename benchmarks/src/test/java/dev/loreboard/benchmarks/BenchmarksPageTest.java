package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.result.PathResult;
import dev.loreboard.benchmarks.result.ResultPage;
import dev.loreboard.benchmarks.result.ResultReader;
import dev.loreboard.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of benchmarks")
class BenchmarksPageTest {

    private static final String COMMAND =
            "mvn -q -Pbench verify -Dloreboard.bench=\"page docs/benchmarks.json docs/benchmarks.md\"";

    private final Path docs = docs();

    @Test
    @DisplayName("shows the results that lie beside it")
    void showsTheResultsBesideIt() throws IOException {
        String page = Files.readString(docs.resolve("benchmarks.md"));

        assertThat(page)
                .as("To bring the page up to date: " + COMMAND)
                .isEqualTo(ResultPage.with(page, results()))
                .contains(COMMAND);
    }

    @Test
    @DisplayName("has every path that is measured in its size")
    void hasEveryPath() {
        Size size = Size.named(results().surroundings().size());

        assertThat(results().paths().stream().map(PathResult::path))
                .as("To replace the results, see " + docs.resolve("benchmarks.md"))
                .containsExactlyElementsOf(
                        Rooms.races(size).stream().map(Race::path).toList());
    }

    private Results results() {
        return ResultReader.read(docs.resolve("benchmarks.json"));
    }

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("loreboard-api"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the repository");
        }
        return folder.resolve("docs");
    }
}
