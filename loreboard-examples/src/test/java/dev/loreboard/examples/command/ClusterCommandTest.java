package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The commands that sort and compare a board")
class ClusterCommandTest {

    private static final String PICTURES = "--where=content.modality = \"image\"";

    @TempDir
    private static Path folder;

    private static SampleBoard board;

    @BeforeAll
    static void makeBoard() {
        board = SampleBoard.in(folder);
    }

    @Test
    @DisplayName("sort pictures into as many groups as were asked for, each with its name and its most typical ones")
    void sort() {
        CommandRun run = board.run("cluster", "--groups=3", PICTURES, "--words=day,night,ship");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .startsWith("GROUP")
                .contains("ENTRIES", "WORDS");
        assertThat(run.out())
                .containsAnyOf("day", "night", "ship")
                .contains(board.samples().toString());
    }

    @Test
    @DisplayName("print groups as JSON for programs, every entry once")
    void printGroups() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(
                        board.run("cluster", "--groups=2-4", PICTURES, "--json").out());

        JsonNode groups = report.get("groups");
        assertThat(groups.size()).isBetween(2, 4);
        JsonNode first = groups.get(0);
        assertThat(first.get("id").asText()).isNotBlank();
        assertThat(first.get("name").asText()).isNotBlank();
        assertThat(first.at("/words/0/word").asText()).isNotBlank();
        assertThat(first.at("/words/0/lift").isNumber()).isTrue();
        assertThat(first.get("odd").isArray()).isTrue();
        assertThat(first.at("/members/0/id").asText())
                .isEqualTo(first.get("representative").asText());
        List<String> files = new ArrayList<>();
        groups.forEach(group -> group.get("members")
                .forEach(member -> files.add(member.get("file").asText())));
        assertThat(files).hasSize(SampleBoard.PICTURES).doesNotHaveDuplicates();
        assertThat(report.get("outliers")).isEmpty();
    }

    @Test
    @DisplayName("find as many groups as there are when no number was said, and say that there is nothing to sort")
    void findGroups() {
        assertThat(board.run("cluster").exitCode()).isZero();
        assertThat(board.run("cluster", "--where=content.modality = \"video\"").out())
                .isEqualTo("There is nothing to sort.\n");
    }

    @Test
    @DisplayName("name what shows the same as an earlier entry, and how one can tell")
    void nameDuplicates(@TempDir Path other) throws IOException {
        Path picture = board.picture(1);
        Path copy = Reencoded.jpeg(picture, other.resolve("copy.jpg"));
        SampleBoard copies = new SampleBoard(other);
        copies.run("add", picture.toString(), board.picture(2).toString(), copy.toString(), "--keep-copies");

        CommandRun run = copies.run("duplicates");
        JsonNode report =
                new ObjectMapper().readTree(copies.run("duplicates", "--json").out());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("same picture", picture.toString(), copy.toString());
        assertThat(report.get("duplicates")).hasSize(1);
        JsonNode duplicate = report.at("/duplicates/0");
        assertThat(duplicate.get("evidence").asText()).isEqualTo("same-picture");
        assertThat(duplicate.get("difference").isInt()).isTrue();
        assertThat(List.of(
                        duplicate.at("/copy/file").asText(),
                        duplicate.at("/original/file").asText()))
                .containsExactlyInAnyOrder(picture.toString(), copy.toString());
    }

    @Test
    @DisplayName("say that nothing shows the same")
    void sayThatNothingShowsTheSame() {
        assertThat(board.run("duplicates", "--where=content.modality = \"audio\"")
                        .out())
                .isEqualTo("No entry shows the same as another.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "cluster --groups=many, no number of groups",
        "cluster --groups=0, at least one cluster",
        "cluster --groups=5-2, fewer than at least",
        "'cluster --words=day,day', twice",
        "duplicates --where=style~, --where",
    })
    @DisplayName("refuse a wrong command line")
    void refuseNonsense(String commandLine, String reason) {
        CommandRun run = board.run(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"cluster", "duplicates"})
    @DisplayName("say that there is no board")
    void sayThatThereIsNoBoard(String command) {
        CommandRun run = new SampleBoard(folder.resolve("nowhere")).run(command);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("There is no board at");
    }
}
