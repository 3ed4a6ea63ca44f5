package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The reembed command")
class ReembedCommandTest {

    private static final String MODEL = Path.of("../loreboard-clip/src/test/resources/dev/loreboard/clip/model/clip")
            .toString();

    @TempDir
    private Path folder;

    private SampleBoard samples;
    private SampleBoard board;

    @BeforeEach
    void makeBoard() {
        samples = SampleBoard.in(folder.resolve("all"));
        board = new SampleBoard(folder);
        board.run("add", samples.samples().resolve("pictures").toString());
    }

    @Test
    @DisplayName("moves a board to another model, which has to be named from then on")
    void movesABoard() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(board.run("reembed", "--to=" + MODEL, "--json").out());

        assertThat(report.get("board").asText()).isEqualTo(board.board().toString());
        assertThat(report.get("space").asText()).isNotBlank();
        assertThat(report.get("moved").asBoolean()).isTrue();
        assertThat(report.get("embedded").asLong()).isEqualTo(SampleBoard.PICTURES);
        assertThat(report.get("unchanged").asLong()).isZero();
        assertThat(report.get("refused").asLong()).isZero();
        assertThat(report.get("refusals")).isEmpty();
        CommandRun without = board.run("search", "dragon");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.errors()).contains("was made in the space");
        assertThat(board.run("search", "dragon", "--floor=0", "--model=" + MODEL)
                        .exitCode())
                .isZero();
    }

    @Test
    @DisplayName("has nothing to do where the board has the model already")
    void hasNothingToDo() {
        CommandRun run = board.run("reembed", "--to=mini");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("0 embedded, 12 there already, 0 refused.")
                .contains("say --model mini");
    }

    @Test
    @DisplayName("leaves the board where it is when something on it cannot be embedded, and names it")
    void leavesTheBoard() {
        CommandRun run = samples.run("reembed", "--to=" + MODEL);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Refused,", "sound", "1 refused", "stays where it is");
        assertThat(samples.run("search", "dragon", "--floor=0").exitCode()).isZero();
    }

    @Test
    @DisplayName("asks for the model, and says that there is none")
    void asksForTheModel() {
        assertThat(board.run("reembed").errors()).contains("--to");
        CommandRun unknown = board.run("reembed", "--to=no-such-model");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.errors()).contains("no-such-model", "loreboard models pull");
    }
}
