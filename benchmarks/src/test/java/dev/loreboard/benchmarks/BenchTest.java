package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command of the benchmarks")
class BenchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "walk",
                "run",
                "run tiny",
                "compare one",
                "page one two three",
                "side tiny",
                "soak",
                "gallery 1 2"
            })
    @DisplayName("shows what it can do when it is asked for something else")
    void showsWhatItCanDo(String line) {
        assertThatThrownBy(() -> Bench.obey(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("There is no command \"" + line + "\"", "run SIZE RESULT", "compare OLD NEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare missing.json missing.json", "page missing.json missing.md"})
    @DisplayName("says which file it cannot read")
    void saysWhichFile(String line) {
        assertThatThrownBy(() -> Bench.obey(List.of(line.split(" "))))
                .hasMessageStartingWith("The results in missing.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run huge result"})
    @DisplayName("knows three sizes")
    void knowsThreeSizes(String line) {
        assertThatThrownBy(() -> Bench.obey(List.of(line.split(" "))))
                .hasMessage("There is no size \"huge\"; there are tiny, quick and full.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soak long", "gallery -3", "gallery 0"})
    @DisplayName("wants whole numbers where it asks for them")
    void wantsNumbers(String line) {
        assertThatThrownBy(() -> Bench.obey(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + line.split(" ")[1] + "\" is no whole number above 0.");
    }
}
