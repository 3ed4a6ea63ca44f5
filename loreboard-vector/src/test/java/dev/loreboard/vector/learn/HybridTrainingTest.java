package dev.loreboard.vector.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.HybridScore;
import dev.loreboard.vector.matching.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weights of several scorers")
class HybridTrainingTest {

    /** Both ways stop a little before the one best answer. */
    private static final double NEARLY = 1e-4;

    private static final int COUNT = 40;
    private static final int SCORERS = 3;

    private final List<Entry> sources = entries("picture");
    private final List<Entry> targets = entries("piece");
    private final List<Belonging> known = IntStream.range(0, COUNT)
            .mapToObj(i -> new Belonging(sources.get(i), targets.get(i)))
            .toList();
    private JsonNode golden = new JsonMapper().createObjectNode();

    private static List<Entry> entries(String kind) {
        EmbeddingSpace space = new EmbeddingSpace("points", 2);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> Entry.of(kind + " " + i, Embedding.of(space, 1, i)))
                .toList();
    }

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("hybrid-weights.json"))) {
            golden = new JsonMapper().readTree(file);
        }
    }

    private List<Scorer> scorers() {
        return IntStream.range(0, SCORERS).mapToObj(this::scorer).toList();
    }

    private Scorer scorer(int number) {
        return source -> target -> golden.get("scores")
                .get(sources.indexOf(source))
                .get(targets.indexOf(target))
                .get(number)
                .asDouble();
    }

    @Test
    @DisplayName("are those that scipy finds for the same scores")
    void areThoseOfScipy() {
        HybridScore score =
                HybridTraining.standard().fit(scorers(), known, targets).score();

        for (int i = 0; i < SCORERS; i++) {
            assertThat(score.parts().get(i).weight())
                    .isCloseTo(golden.get("weights").get(i).asDouble(), within(NEARLY));
        }
        assertThat(score.beside(sources.get(3)).applyAsDouble(targets.get(5)))
                .isCloseTo(
                        IntStream.range(0, SCORERS)
                                .mapToDouble(i -> golden.get("weights").get(i).asDouble()
                                        * scorer(i).beside(sources.get(3)).applyAsDouble(targets.get(5)))
                                .sum(),
                        within(NEARLY));
    }

    @Test
    @DisplayName("make more be found together than by any scorer alone, of sources that were kept aside")
    void findMoreTogether() {
        HybridReport report = HybridTraining.standard()
                .limit(3)
                .fit(scorers(), known, targets)
                .report();

        assertThat(report.together())
                .isGreaterThan(report.alone().get(0))
                .isGreaterThan(report.alone().get(1))
                .isGreaterThan(report.alone().get(2));
        assertThat(report.chance()).isEqualTo(3.0 / COUNT);
        assertThat(report)
                .hasToString(
                        "recall@3 of 40 pairs among 40 targets: 0.800 together, 0.750 and 0.350 and 0.025 alone, 0.075 by chance");
    }

    @Test
    @DisplayName("are the same again, and by targets drawn by chance nearly so")
    void areTheSameAgain() {
        HybridTraining drawn = new HybridTraining(30, 5, 10, 1);
        HybridScore once = drawn.fit(scorers(), known, targets).score();
        HybridScore again = drawn.fit(scorers(), known, targets).score();

        for (int i = 0; i < SCORERS; i++) {
            assertThat(once.parts().get(i).weight())
                    .isEqualTo(again.parts().get(i).weight());
        }
        assertThat(once.parts().getFirst().weight())
                .isCloseTo(golden.get("weights").get(0).asDouble(), within(0.5));
    }

    @Test
    @DisplayName("count equal scores as a matter of luck")
    void countEqualScoresAsLuck() {
        Scorer indifferent = source -> target -> 1;

        HybridReport report = HybridTraining.standard()
                .fit(List.of(indifferent), known, targets)
                .report();

        assertThat(report.alone()).containsExactly(report.chance());
        assertThat(report.together()).isEqualTo(report.chance());
    }

    @Test
    @DisplayName("want scorers, enough sources and targets that are there, and end when they are interrupted")
    void wantWhatTheyNeed() {
        HybridTraining training = HybridTraining.standard();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.fit(List.of(), known, targets))
                .withMessageContaining("there are 0 and 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.fit(scorers(), known.subList(0, 4), targets))
                .withMessageContaining("there are 3 and 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.fit(scorers(), known, targets.subList(1, COUNT)))
                .withMessageContaining("\"piece 0\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new HybridTraining(0, 5, 10, 0));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> training.fit(scorers(), known, targets));
        assertThat(Thread.interrupted()).isTrue();
    }
}
