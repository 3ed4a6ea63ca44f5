package dev.loreboard.benchmarks.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A studio that many use at once")
class SoakTest {

    private static final int PEOPLE = 50;
    private static final Duration TIME = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Tag("once")
    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("fails none of fifty, and holds no more memory and no more files at the end than in the beginning")
    void bearsThem() throws IOException, InterruptedException {
        Soak soak = Soak.of(folder, PEOPLE, TIME);

        System.out.print(soak.told());
        assertThat(soak.complaints()).isEmpty();
        assertThat(soak.told())
                .startsWith("50 people for 15 s: ")
                .contains("first pictures", "favourite", "last  heap ");
    }

    @Test
    @DisplayName("is complained of for each failure, for idleness and for what it holds more")
    void isComplainedOf() {
        Times times = new Times();
        times.add("page", 1_000_000);
        times.fail("page: 503");
        List<Holding> held = List.of(
                new Holding(1_000, 100_000, 80), new Holding(90_000, 400_000, 200), new Holding(20_000, 160_000, 130));

        assertThat(new Soak(PEOPLE, TIME, List.of("page"), times, held).complaints())
                .containsExactly(
                        "page: 503",
                        "There were 1 answers for 50 people.",
                        "The heap, in kibibytes, grew by 19000, and should by less than 8192.",
                        "The resident memory, in kibibytes, grew by 60000, and should by less than 49152.",
                        "The number of open files grew by 50, and should by less than 40.");
    }
}
