package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parity command")
class ParityCommandTest {

    private static final Path TESTS = Path.of("../loreboard-clip/src/test/resources/dev/loreboard/clip");
    private static final String MODEL = TESTS.resolve("model/clip").toString();
    private static final String REFERENCE = TESTS.resolve("parity/clip").toString();

    @Test
    @DisplayName("says that a model gives the same numbers, and exits with 0")
    void saysThatTheNumbersAreTheSame() {
        CommandRun run = CommandRun.of("parity", MODEL, REFERENCE, "--precision", "FLOAT32");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("small_clip_reference.py", "pixels", "4 of 4", "12 of 12", "The numbers are the same.");
    }

    @Test
    @DisplayName("lists what is off, and exits with 1")
    void listsWhatIsOff() {
        CommandRun run = CommandRun.of("parity", TESTS.resolve("model/siglip").toString(), REFERENCE);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("0 of 12", "The numbers are not the same:", "00-wide.png", "and 6 more");
    }

    @Test
    @DisplayName("may ask for more than is usual")
    void mayAskForMore() {
        assertThat(CommandRun.of("parity", MODEL, REFERENCE, "--precision=FLOAT16")
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("parity", MODEL, REFERENCE, "--precision=FLOAT16", "--least=0.9999999")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("prints JSON for programs")
    void printsJson() throws IOException {
        CommandRun run = CommandRun.of("parity", MODEL, REFERENCE, "--json");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.get("holds").asBoolean()).isTrue();
        assertThat(report.get("pictures").get(0).get("worstSteps").asDouble()).isLessThan(1e-5);
        assertThat(report.get("texts")).hasSize(12);
    }

    @Test
    @DisplayName("prints the script that makes a reference")
    void printsTheScript() {
        assertThat(CommandRun.of("parity", "--script").out()).contains("def main(", "argparse", "parity.json");
    }

    @Test
    @DisplayName("asks for the folders that it was not told, and says what one lacks")
    void asksForFolders() {
        CommandRun without = CommandRun.of("parity", MODEL);
        CommandRun empty = CommandRun.of("parity", MODEL, TESTS.toString());

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.errors()).contains("Missing: REFERENCE");
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.errors()).contains("parity.json");
    }
}
