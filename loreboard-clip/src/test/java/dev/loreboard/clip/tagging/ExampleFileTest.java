package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of labelled examples")
class ExampleFileTest {

    @TempDir
    Path folder;

    @BeforeEach
    void putPictures() throws IOException {
        Files.write(folder.resolve("a.png"), new byte[] {1});
        Files.createDirectory(folder.resolve("more"));
        Files.write(folder.resolve("more/b.png"), new byte[] {2});
    }

    private List<LabelledExample> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("examples.jsonl"), text);
        return LabelledExample.readAll(file, folder, Colours.TAXONOMY);
    }

    @Test
    @DisplayName("gives a picture and its tags for each line that is not empty")
    void isRead() throws IOException {
        List<LabelledExample> examples = read("""
                {"file":"a.png","tags":{"ground":["red"],"hints":["red","yellow"]}}

                {"file":"more/b.png","tags":{"ground":["unknown"],"hints":[]}}
                """);

        assertThat(examples)
                .containsExactly(
                        new LabelledExample(
                                Image.of(folder.resolve("a.png")),
                                Map.of("ground", Set.of("red"), "hints", Set.of("red", "yellow"))),
                        new LabelledExample(
                                Image.of(folder.resolve("more/b.png")),
                                Map.of("ground", Set.of("unknown"), "hints", Set.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"file\":\"c.png\",\"tags\":{}}; c.png, which is no file",
                "{\"file\":\"../a.png\",\"tags\":{}}; not within",
                "{\"file\":\"/etc/hostname\",\"tags\":{}}; not within",
                "{\"file\":\"a\\u0000.png\",\"tags\":{}}; no name of a file",
                "{\"file\":\"a.png\",\"tags\":{}}; again",
                "{\"file\":\"more/b.png\",\"tags\":{\"sky\":[]}}; no facet \"sky\"",
                "{\"file\":\"more/b.png\",\"tags\":{\"ground\":[\"crimson\"]}}; no label \"crimson\"",
                "{\"file\":\"more/b.png\",\"tags\":{\"ground\":[\"red\",\"blue\"]}}; exclusive",
                "{\"file\":\"more/b.png\",\"tags\":{\"ground\":\"red\"}}; not a list",
                "{\"file\":\"more/b.png\"}; no \"tags\"",
                "{\"file\":\"more/b.png\",\"tags\":{},\"mood\":1}; \"mood\", which is not known",
                "more/b.png; no JSON",
                "[]; not an object",
            })
    @DisplayName("is refused with the line that is wrong")
    void isRefused(String line, String problem) {
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> read("{\"file\":\"a.png\",\"tags\":{}}\n" + line + "\n"))
                .withMessageContaining("line 2")
                .withMessageContaining(problem);
    }

    @Test
    @DisplayName("has examples")
    void hasExamples() {
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> read("\n\n"))
                .withMessageContaining("no examples");
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> LabelledExample.readAll(folder.resolve("none"), folder, Colours.TAXONOMY))
                .withMessageContaining("cannot be read");
    }
}
