package dev.loreboard.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of results")
class ResultFilesTest {

    private static final Results RESULTS =
            SomeResults.of(SomeResults.ours(100, 90, 110), SomeResults.peer(50), SomeResults.missing());
    private static final String JSON = ResultWriter.write(RESULTS);

    @Test
    @DisplayName("is read as it was written")
    void isReadAsItWasWritten() {
        assertThat(ResultReader.read(JSON, "it")).isEqualTo(RESULTS);
    }

    @Test
    @DisplayName("is refused wherever it is cut")
    void isRefusedWhereverItIsCut() {
        for (int end = 0; end < JSON.strip().length(); end++) {
            String cut = JSON.substring(0, end);

            assertThatThrownBy(() -> ResultReader.read(cut, "cut.json"))
                    .as("cut after %s characters", end)
                    .isInstanceOf(BadResultException.class)
                    .hasMessageStartingWith("cut.json holds no results: ")
                    .hasMessageEndingWith("Name a file that a run of the benchmarks wrote.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    90.0           ; NaN          ; it is no JSON
                    90.0           ; -90.0        ; a speed is a positive number, not -90.0
                    90.0           ; 1e999        ; a speed is a positive number
                    90.0           ; "90.0"       ; a speed is a positive number, not "90.0"
                    90.0           ; null         ; a speed is a positive number, not null
                    100.0, 90.0, 110.0 ; ''       ; "Ours" ran in no round
                    "ours"         ; "theirs"     ; "role" is one of [ours, peer], not "theirs"
                    "once"         ; "often"      ; "times" is one of [every_round, once], not "often"
                    "quality" : 0.98 ; "quality" : "good" ; "quality" is a finite number, not "good"
                    "quality" : 0.98 ; "goodness" : 0.98  ; "quality" is missing
                    "a path"       ; 7            ; "path" is a text, not 7
                    marks-1        ; marks-9      ; its format is "loreboard-benchmarks-9"
                    """)
    @DisplayName("is refused with the reason when something in it is wrong")
    void isRefusedWithTheReason(String part, String wrong, String reason) {
        String broken = JSON.replace(part, wrong);

        assertThat(broken).isNotEqualTo(JSON);
        assertThatThrownBy(() -> ResultReader.read(broken, "broken.json"))
                .isInstanceOf(BadResultException.class)
                .hasMessageContaining(reason);
    }
}
