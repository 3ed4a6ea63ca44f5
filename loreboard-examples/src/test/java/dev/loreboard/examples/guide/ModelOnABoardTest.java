package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board with a model from a folder")
class ModelOnABoardTest {

    private static final Path MODELS = Path.of("../loreboard-clip/src/test/resources/dev/loreboard/clip/model");

    @TempDir
    private Path folder;

    private Loreboard open(String model, String precision) {
        return Loreboard.at(folder.resolve("board"))
                .environment(Map.of(
                        "LOREBOARD_CLIP_MODEL",
                        MODELS.resolve(model).toString(),
                        "LOREBOARD_CLIP_PRECISION",
                        precision))
                .open();
    }

    @Test
    @DisplayName("finds a picture by itself, in another precision as well, and refuses another model")
    void findsAPicture() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < 6; i++) {
            Files.write(pictures.resolve("drawn" + i + ".jpg"), DrawnImages.jpeg(i, 200, 150));
        }
        Image wanted = Image.of(pictures.resolve("drawn3.jpg"));
        try (Loreboard board = open("clip", "best")) {
            board.addFolder(pictures, Progress.ignored());
            board.add(Addition.of(Text.of("a dragon over a castle")).withId("words"));

            List<Hit> hits = board.search(Search.like(wanted).atAnyRelevance());

            assertThat(hits.getFirst().similarity()).isGreaterThan(0.999999);
            assertThat(hits).hasSize(7);
        }
        try (Loreboard board = open("clip", "float16")) {
            assertThat(board.search(Search.like(wanted).atAnyRelevance())
                            .getFirst()
                            .similarity())
                    .isGreaterThan(0.999);
        }
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> open("mobileclip", "best"))
                .withMessageContaining("clip-32-");
    }

    @Test
    @DisplayName("tags its pictures with the words of fantasy art, without being told how")
    void tagsItsPictures() {
        try (Loreboard board = open("clip", "best")) {
            board.add(Addition.of(Image.of(DrawnImages.png(1, 64, 48))).withId("drawn"));

            assertThat(board.tag("drawn"))
                    .isNotEmpty()
                    .extracting(Tag::origin)
                    .containsOnly("zero-shot fantasy-art/1 by " + board.space().name());
        }
    }
}
