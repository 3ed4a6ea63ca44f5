package dev.loreboard.vector.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scores of what belongs together")
class ScorerTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("points", 2);

    private static Entry entry(Metadata metadata) {
        return Entry.of("thing", Embedding.of(SPACE, 3, 4)).withMetadata(metadata);
    }

    @Test
    @DisplayName("by shared words are the share of all words that both have")
    void bySharedWords() {
        SharedWords words = new SharedWords("mood");
        Entry source = entry(Metadata.none().with("mood", List.of("calm", "dreamy", "calm")));

        assertThat(words.beside(source).applyAsDouble(entry(Metadata.none().with("mood", List.of("dreamy", "tense")))))
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(words.beside(source).applyAsDouble(entry(Metadata.none().with("mood", "calm"))))
                .isEqualTo(0.5);
        assertThat(words.beside(source).applyAsDouble(source)).isEqualTo(1);
        assertThat(words.beside(source).applyAsDouble(entry(Metadata.none()))).isZero();
        assertThat(words.beside(entry(Metadata.none().with("mood", 3))).applyAsDouble(entry(Metadata.none())))
                .isZero();
    }

    @Test
    @DisplayName("by accord compare ranks, of which equal numbers share the middle")
    void byAccord() {
        List<Entry> sources = List.of(
                entry(Metadata.none().with("energy", 1)),
                entry(Metadata.none().with("energy", 1)),
                entry(Metadata.none().with("energy", 7)),
                entry(Metadata.none().with("energy", "much")));
        List<Entry> targets = List.of(
                entry(Metadata.none().with("tempo", 60)), entry(Metadata.none().with("tempo", 180)));

        Accord accord = Accord.of("energy", sources, "tempo", targets);

        assertThat(accord.beside(sources.get(0)).applyAsDouble(targets.get(0))).isCloseTo(1 - 1.0 / 12, within(1e-12));
        assertThat(accord.beside(sources.get(2)).applyAsDouble(targets.get(1))).isCloseTo(1 - 1.0 / 12, within(1e-12));
        assertThat(accord.beside(sources.get(2)).applyAsDouble(targets.get(0))).isCloseTo(1 - 7.0 / 12, within(1e-12));
        assertThat(accord.beside(sources.get(3)).applyAsDouble(targets.get(0))).isZero();
        assertThat(accord.beside(sources.get(0)).applyAsDouble(entry(Metadata.none())))
                .isZero();
    }

    @Test
    @DisplayName("together are the sum of all by their weights")
    void together() {
        Entry here = entry(Metadata.none().with("mood", "calm"));
        Entry there = Entry.of("other", Embedding.of(SPACE, 4, 3))
                .withMetadata(Metadata.none().with("mood", "calm"));

        HybridScore score = new HybridScore(
                List.of(new HybridScore.Part(new Nearness(), 2), new HybridScore.Part(new SharedWords("mood"), -0.5)));

        assertThat(score.beside(here).applyAsDouble(there)).isCloseTo(2 * 24.0 / 25 - 0.5, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HybridScore.Part(new Nearness(), Double.NaN))
                .withMessageContaining("NaN");
    }
}
