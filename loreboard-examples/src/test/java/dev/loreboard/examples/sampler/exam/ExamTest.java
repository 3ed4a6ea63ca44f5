package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.mini.MiniProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The exam of the embedded model")
class ExamTest {

    private static final Path CARD = Path.of("..", "docs", "mini-model.md");

    /** Processors round differently, which moves a few of hundreds of answers. */
    private static final double SOME_ANSWERS = 0.02;

    /** What the model card says was found, by measure. */
    private static Map<String, Double> told() throws IOException {
        return Files.readAllLines(CARD).stream()
                .map(line -> line.split(" *\\| *", -1))
                .filter(cells -> cells.length == 6 && cells[2].matches("\\**\\d\\.\\d{3}\\**"))
                .collect(Collectors.toMap(cells -> cells[1], cells -> Double.parseDouble(cells[2].replace("*", ""))));
    }

    /** Left out where they are not at hand. */
    private static Optional<Path> photographs() {
        return Optional.ofNullable(System.getProperty("loreboard.data")).map(data -> Path.of(data, "photos"));
    }

    @Test
    @Tag("once")
    @DisplayName("is passed as the model card says")
    void isPassedAsTheCardSays() throws IOException {
        Map<String, Double> told = told();
        try (Embedder model = new MiniProvider().open(Settings.none(), Parts.none())) {
            List<Mark> marks = Exam.of(model, photographs(), Progress.ignored());

            assertThat(told.keySet())
                    .containsAll(marks.stream().map(Mark::measure).toList());
            assertThat(marks)
                    .allMatch(Mark::isReached)
                    .allSatisfy(mark -> assertThat(mark.found())
                            .as(mark.measure())
                            .isGreaterThanOrEqualTo(told.getOrDefault(mark.measure(), 1.0) - SOME_ANSWERS));
        }
    }
}
