package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The add command")
class AddCommandTest {

    @TempDir
    private Path folder;

    private Path board() {
        return folder.resolve("board");
    }

    private CommandRun add(String... more) {
        String[] start = {"add", "--board=" + board()};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return CommandRun.of(all);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("mine").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    @DisplayName("makes a board of files and folders, and passes over what is there when it is run again")
    void makesABoard() throws IOException {
        Path one = put("one.png", DrawnImages.png(1, 32, 32));
        Path more = put("more/two.png", DrawnImages.png(2, 32, 32)).getParent();

        CommandRun first = add(one.toString(), more.toString());
        CommandRun again = add(one.toString(), more.toString());

        assertThat(first.errors()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .isEqualTo("2 added, 0 copies attached, 0 there already, 0 refused. The board at " + board()
                        + " has 2 entries.\n");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("0 added, 0 copies attached, 2 there already");
    }

    @Test
    @DisplayName("names what it refuses and what it passes over, and adds the rest")
    void namesWhatItDoesNotAdd() throws IOException {
        put("whole.png", DrawnImages.png(1, 32, 32));
        Path torn = put("torn.png", Arrays.copyOf(DrawnImages.png(2, 32, 32), 40));
        Path words = put("words.txt", new byte[] {'h', 'i'});

        CommandRun run = add(folder.resolve("mine").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Refused, " + torn, "Passed over, no picture, sound or film: " + words)
                .contains("1 added", "1 refused", "has 1 entry.");
    }

    @Test
    @DisplayName("fails when nothing can be added, and makes no board where nothing is a picture")
    void failsWhenNothingIsAdded() throws IOException {
        Path words = put("words.txt", new byte[] {'h', 'i'});

        CommandRun none = add(words.toString());
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.errors()).contains("Nothing was added: 1 file is there");
        assertThat(board()).doesNotExist();

        CommandRun refused = add(
                put("torn.png", Arrays.copyOf(DrawnImages.png(2, 32, 32), 40)).toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("Refused,", "1 refused");
    }

    @Test
    @DisplayName("refuses a place where there is nothing before it does anything")
    void refusesNothing() {
        CommandRun run = add(folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("There is nothing at", "nowhere");
        assertThat(board()).doesNotExist();
    }

    @Test
    @DisplayName("attaches copies, or keeps them when it is told to")
    void attachesCopies() {
        SampleBoard sample = SampleBoard.in(folder);
        Path copy = Reencoded.jpeg(sample.picture(1), folder.resolve("copy.jpg"));

        assertThat(sample.run("add", copy.toString()).out()).contains("0 added, 1 copy attached");
        CommandRun kept = CommandRun.of(
                "add",
                sample.picture(1).toString(),
                copy.toString(),
                "--keep-copies",
                "--board=" + folder.resolve("kept"));
        assertThat(kept.out()).contains("2 added, 0 copies attached");
    }

    @Test
    @DisplayName("prints JSON for programs")
    void printsJson() throws IOException {
        Path one = put("one.png", DrawnImages.png(1, 32, 32));
        Path torn = put("torn.png", Arrays.copyOf(DrawnImages.png(2, 32, 32), 40));
        Path words = put("words.txt", new byte[] {'h', 'i'});

        JsonNode report = new ObjectMapper()
                .readTree(add(one.getParent().toString(), "--json").out());

        assertThat(report.get("board").asText()).isEqualTo(board().toString());
        assertThat(report.get("entries").asLong()).isEqualTo(1);
        assertThat(report.get("added").asLong()).isEqualTo(1);
        assertThat(report.get("attached").asLong()).isZero();
        assertThat(report.get("unchanged").asLong()).isZero();
        assertThat(report.get("refused").asLong()).isEqualTo(1);
        assertThat(report.get("attachments")).isEmpty();
        assertThat(report.get("refusals").get(0).get("source").asText()).isEqualTo(torn.toString());
        assertThat(report.get("refusals").get(0).get("reason").asText()).isNotBlank();
        assertThat(report.get("passedOver").get(0).asText()).isEqualTo(words.toString());
    }

    @Test
    @DisplayName("takes the board and the model that the environment names")
    void takesTheEnvironment() throws IOException {
        Path one = put("one.png", DrawnImages.png(1, 32, 32));
        Map<String, String> environment =
                Map.of("LOREBOARD_BOARD", board().toString(), "LOREBOARD_MODEL", "no such model");

        CommandRun run = CommandRun.of(
                new Surroundings(AddCommandTest.class.getClassLoader(), environment), "add", one.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("no such model", "loreboard models pull");
    }
}
