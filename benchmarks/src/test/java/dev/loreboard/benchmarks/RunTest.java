package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.result.ResultReader;
import dev.loreboard.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run of the benchmarks")
class RunTest {

    @TempDir
    private Path folder;

    @Tag("once")
    @Test
    @DisplayName("lets every side run in a process of its own and writes a table and JSON")
    void writesATableAndJson() throws IOException, InterruptedException {
        new Run(Size.TINY, "filter: read").into(folder.resolve("result"));

        Results results = ResultReader.read(folder.resolve("result.json"));
        assertThat(results.surroundings().size()).isEqualTo("tiny");
        assertThat(results.paths())
                .singleElement()
                .satisfies(path -> assertThat(path.finishes())
                        .hasSize(2)
                        .allSatisfy(finish -> assertThat(finish).isInstanceOf(Ran.class)));
        assertThat(Files.readString(folder.resolve("result.md"))).contains("Filter.parse", "Lucene's query parser");
    }

    @Test
    @DisplayName("names the paths when none begins as it was asked")
    void namesThePaths() {
        assertThatThrownBy(() -> new Run(Size.TINY, "painting").into(folder.resolve("result")))
                .hasMessageStartingWith("No path begins with \"painting\"; there are [filter: ask, ");
    }
}
