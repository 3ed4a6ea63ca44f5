package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The commands that find")
class SearchCommandTest {

    @TempDir
    private static Path folder;

    private static SampleBoard board;

    @BeforeAll
    static void makeBoard() {
        board = SampleBoard.in(folder);
    }

    @Test
    @DisplayName("show what is near to words, best first, with the file of each")
    void findByWords() {
        CommandRun run = board.run("search", "a", "dragon", "--floor=0", "--count=3");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .contains("RELEVANCE", "SIMILARITY", "ENTRY");
        assertThat(run.out()).contains(board.picture(3).toString());
    }

    @Test
    @DisplayName("show what is near to a picture, among those that a filter lets in")
    void findByPicture() {
        CommandRun run =
                board.run("search", "--like=" + board.picture(2), "--floor=0", "--where=content.modality = \"audio\"");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("000001.wav").doesNotContain(".png");
    }

    @Test
    @DisplayName("take words and a picture together, and words to be far from")
    void findByBoth() {
        CommandRun run = board.run(
                "search", "night", "--like=" + board.picture(2), "--without=a dragon", "--floor=0", "--count=1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    @DisplayName("say that nothing is an answer, and how to see what is nearest")
    void sayThatNothingIsFound() {
        CommandRun run = board.run("search", "quarterly tax report", "--floor=1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo("Nothing here has a relevance of at least 1.0. What is nearest is shown with"
                        + " --floor 0.\n");
    }

    @Test
    @DisplayName("print JSON for programs")
    void printJson() throws IOException {
        CommandRun run = board.run("search", "a dragon", "--floor=0", "--count=2", "--json");

        JsonNode hits = new ObjectMapper().readTree(run.out()).get("hits");
        assertThat(hits).hasSize(2);
        assertThat(hits.get(0).get("id").asText()).hasSize(64);
        assertThat(hits.get(0).get("kind").asText()).isEqualTo("image");
        assertThat(hits.get(0).get("file").asText()).startsWith(board.samples().toString());
        assertThat(hits.get(0).get("strength").asText()).isNotBlank();
        assertThat(hits.get(0).get("similarity").asDouble())
                .isGreaterThanOrEqualTo(hits.get(1).get("similarity").asDouble());
    }

    @Test
    @DisplayName("find what is like a picture of the board, by its file or its id, without the picture itself")
    void findSimilar() throws IOException {
        String file = board.picture(3).toString();
        JsonNode byFile = new ObjectMapper()
                .readTree(board.run("similar", file, "--json").out())
                .get("hits");

        assertThat(byFile).hasSize(10).noneMatch(hit -> hit.get("file").asText().equals(file));
        String id = new ObjectMapper()
                .readTree(board.run("search", "--like=" + file, "--json").out())
                .at("/hits/0/id")
                .asText();
        assertThat(board.run("similar", id, "--count=2").out())
                .contains(Path.of(byFile.get(0).get("file").asText()).toString())
                .doesNotContain(file);
    }

    @Test
    @DisplayName("find what is like a picture that is not on the board")
    void findSimilarToAnother() {
        Path other = Reencoded.jpeg(board.picture(5), folder.resolve("other.jpg"));

        CommandRun run = board.run("similar", other.toString(), "--count=1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(board.picture(5).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "search, nothing to look for",
        "search dragon --floor=2, between 0 and 1",
        "search dragon --count=0, at least one hit",
        "search dragon --where=style~, --where",
        "search --like=nowhere.png, nowhere.png",
        "search --like=pom.xml, no picture",
        "similar nowhere.png, neither the id of an entry nor a file",
        "similar x --count=0, at least one answer",
    })
    @DisplayName("refuse a wrong command line")
    void refuseNonsense(String commandLine, String reason) {
        CommandRun run = board.run(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"search dragon", "similar dragon"})
    @DisplayName("say that there is no board, and how to make one")
    void sayThatThereIsNoBoard(String commandLine) {
        Path nowhere = folder.resolve("nowhere");

        CommandRun run = new SampleBoard(nowhere).run(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("There is no board at " + nowhere.resolve("board"), "loreboard add");
        assertThat(nowhere).doesNotExist();
    }
}
