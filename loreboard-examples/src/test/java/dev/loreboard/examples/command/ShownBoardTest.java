package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the guide shows of a board on the command line")
class ShownBoardTest {

    @TempDir
    private static Path folder;

    private static String added = "";

    @BeforeAll
    static void makeBoard() {
        CommandRun.of("sample", at("samples"), "--pictures=24", "--size=192x128", "--seed=7000");
        added = run("add samples/pictures");
    }

    @Test
    @DisplayName("is what adding prints")
    void isWhatAddingPrints() throws IOException {
        assertThat(added).isEqualTo(resource("add.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "search a dragon --count 3, search.txt",
        "similar samples/pictures/000013.png --count 2, similar.txt",
        "'cluster --groups 3', cluster.txt",
        "atlas samples/map.svg --groups 3, atlas.txt",
    })
    @DisplayName("is what the command prints")
    void isWhatTheCommandPrints(String commandLine, String file) throws IOException {
        assertThat(run(commandLine)).isEqualTo(resource(file));
    }

    @Test
    @DisplayName("is what tagging prints")
    void isWhatTaggingPrints() throws IOException {
        CommandRun run = CommandRun.of("tag", at("samples/pictures/000013.png"), "--words=dragon,castle,ship");

        assertThat(plain(run)).isEqualTo(resource("tag.txt"));
    }

    private static String run(String commandLine) {
        Stream<String> arguments =
                Stream.of(commandLine.split(" ")).map(word -> word.startsWith("samples/") ? at(word) : word);
        return plain(CommandRun.of(Stream.concat(arguments, Stream.of("--board=" + at("loreboard")))
                .toArray(String[]::new)));
    }

    /** As it reads in the folder itself. */
    private static String plain(CommandRun run) {
        return run.out().replace(folder + "/", "");
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(ShownBoardTest.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
