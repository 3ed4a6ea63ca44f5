package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Loreboard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The commands that copy, export and import")
class TransferCommandsTest {

    private static final int ENTRIES = SampleBoard.PICTURES + 1;

    @TempDir
    private static Path shared;

    private static SampleBoard board;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeBoard() {
        board = SampleBoard.in(shared);
    }

    private static String answers(Path folder) {
        return CommandRun.of("search", "a dragon", "--floor=0", "--json", "--board=" + folder)
                .out();
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.errors()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    @DisplayName("copy a board to a new one that answers alike and has the pictures, and copying again copies nothing")
    void copyABoard() throws IOException {
        Path copy = folder.resolve("copy");

        CommandRun first = CommandRun.of("copy", board.board().toString(), copy.toString());
        JsonNode again = json(CommandRun.of("copy", board.board().toString(), copy.toString(), "--json"));

        assertThat(first.errors()).isEmpty();
        assertThat(first.out()).isEqualTo("13 entries copied from " + board.board() + " to " + copy + ".\n");
        assertThat(again.get("from").asText()).isEqualTo(board.board().toString());
        assertThat(again.get("to").asText()).isEqualTo(copy.toString());
        assertThat(again.get("copied").asLong()).isZero();
        assertThat(answers(copy)).isEqualTo(answers(board.board()));
        assertThat(files(copy.resolve("media"))).isEqualTo(files(board.board().resolve("media")));
    }

    @Test
    @DisplayName("copy a part of a board")
    void copyAPart() throws IOException {
        Path part = folder.resolve("part");

        JsonNode report = json(CommandRun.of(
                "copy", board.board().toString(), part.toString(), "--where=content.modality = \"audio\"", "--json"));

        assertThat(report.get("copied").asLong()).isEqualTo(1);
        assertThat(files(part.resolve("media"))).hasSize(1);
    }

    @Test
    @DisplayName("copy a board to a store, and a store to another")
    void copyStores() {
        String lucene = "lucene:" + folder.resolve("lucene");
        String exact = "exact:" + folder.resolve("exact");

        assertThat(CommandRun.of("copy", board.board().toString(), lucene).out())
                .contains("13 entries copied");
        assertThat(CommandRun.of("copy", lucene, exact).out()).contains("13 entries copied");
        CommandRun exported =
                CommandRun.of("export", folder.resolve("exact.jsonl").toString(), "--store=" + exact);
        assertThat(exported.out()).isEqualTo("13 entries are in " + folder.resolve("exact.jsonl") + ".\n");
    }

    @Test
    @DisplayName("pack a board into one file, of which a board is made that answers alike")
    void packABoard() throws IOException {
        Path archive = folder.resolve("board.zip");
        Path made = folder.resolve("made");

        CommandRun packed = board.run("export", archive.toString());
        CommandRun unpacked = CommandRun.of("import", archive.toString(), "--board=" + made);

        assertThat(packed.errors()).isEmpty();
        assertThat(packed.out()).isEqualTo("The board at " + board.board() + " is packed into " + archive + ".\n");
        assertThat(unpacked.out()).isEqualTo("The board at " + made + " is made of " + archive + ".\n");
        assertThat(answers(made)).isEqualTo(answers(board.board()));
        assertThat(files(made.resolve("media"))).isEqualTo(files(board.board().resolve("media")));
        CommandRun again = CommandRun.of("import", archive.toString(), "--board=" + made);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.errors()).contains("There is something in " + made + " already");
        assertThat(board.run("export", archive.toString()).errors()).contains("is there already");
    }

    @Test
    @DisplayName("write the entries of a board, and put them into a store")
    void writeEntries() throws IOException {
        Path file = folder.resolve("entries.jsonl");
        String store = "lucene:" + folder.resolve("index");

        JsonNode exported = json(board.run("export", file.toString(), "--json"));
        JsonNode imported = json(CommandRun.of("import", file.toString(), "--store=" + store, "--json"));

        assertThat(exported.get("file").asText()).isEqualTo(file.toString());
        assertThat(Files.readAllLines(file)).hasSize(ENTRIES + 2);
        assertThat(imported.get("store").asText()).isEqualTo(store);
        assertThat(imported.get("entries").asLong()).isEqualTo(ENTRIES);
    }

    @Test
    @DisplayName("do not pack a board that is open")
    void doNotPackAnOpenBoard() {
        Path other = folder.resolve("open");
        CommandRun.of("copy", board.board().toString(), other.toString());
        Path archive = folder.resolve("open.zip");

        try (Loreboard open = Loreboard.open(other)) {
            CommandRun run = CommandRun.of("export", archive.toString(), "--board=" + other);

            assertThat(open.count()).isEqualTo(ENTRIES);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors()).contains("is open for writing already");
        }
        assertThat(archive).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"../escaped, no part of a board", "board.properties, damaged", "readme.txt, no part of a board"})
    @DisplayName("take nothing from an archive that is none of a board")
    void takeNothingFromOthers(String name, String reason) throws IOException {
        Path archive = folder.resolve("other.zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(
                    "format=1\nspace=x\ndimension=none\nstore=lucene\nindex=index-1".getBytes(StandardCharsets.UTF_8));
        }

        CommandRun run = CommandRun.of("import", archive.toString(), "--board=" + folder.resolve("made"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains(reason);
        assertThat(folder.resolve("made")).doesNotExist();
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    @DisplayName("say what is wrong with a file that is none")
    void sayWhatIsWrong() throws IOException {
        Path words = Files.writeString(folder.resolve("words.zip"), "no archive");
        Path lines = Files.writeString(folder.resolve("words.jsonl"), "no export");

        assertThat(CommandRun.of("import", words.toString(), "--board=" + folder.resolve("b"))
                        .errors())
                .contains("none of a board");
        assertThat(CommandRun.of("import", lines.toString(), "--store=lucene:" + folder.resolve("s"))
                        .errors())
                .contains("cannot be imported");
        assertThat(CommandRun.of("import", folder.resolve("none.zip").toString())
                        .errors())
                .contains("is not there");
        assertThat(CommandRun.of("copy", "lucene:" + folder.resolve("none"), "exact:" + folder.resolve("e"))
                        .exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "export board.tar, .zip holds a whole board",
        "export board.zip --store=exact, .zip holds a whole board",
        "export entries.jsonl --store=shelf, no vector store",
        "import entries.jsonl, Name a vector store",
        "import entries.txt, .jsonl entries",
        "copy exact:a board, no vector store",
    })
    @DisplayName("refuse a wrong command line")
    void refuseNonsense(String commandLine, String reason) {
        CommandRun run = CommandRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains(reason);
    }

    @Test
    @DisplayName("do not copy a board to itself, or from where there is none")
    void doNotCopyToItself() {
        String here = board.board().toString();

        CommandRun itself = CommandRun.of("copy", here, here + "/");
        assertThat(itself.exitCode()).isEqualTo(2);
        assertThat(itself.errors()).contains("not copied to itself");
        CommandRun none = CommandRun.of("copy", folder.resolve("none").toString(), here);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.errors()).contains("There is no board at");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
