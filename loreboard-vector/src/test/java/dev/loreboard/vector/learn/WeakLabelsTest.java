package dev.loreboard.vector.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.matching.Accord;
import dev.loreboard.vector.matching.SharedWords;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Labels by rules of thumb")
class WeakLabelsTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("points", 2);

    private final List<Entry> pictures = List.of(
            entry("storm", 1, Metadata.none().with("mood", "tense").with("energy", 0.9)),
            entry("lake", 2, Metadata.none().with("mood", "serene").with("energy", 0.1)));
    private final List<Entry> pieces = List.of(
            entry("chase", 3, Metadata.none().with("mood", "tense").with("tempo", 160)),
            entry("wait", 4, Metadata.none().with("mood", "tense").with("tempo", 60)),
            entry("sleep", 5, Metadata.none().with("mood", "serene").with("tempo", 50)),
            entry("noise", 6, Metadata.none()));

    private static Entry entry(String id, float place, Metadata metadata) {
        return Entry.of(id, Embedding.of(SPACE, 1, place)).withMetadata(metadata);
    }

    @Test
    @DisplayName("pair what most rules agree on, the surer the more they agree")
    void pairWhatRulesAgreeOn() {
        Accord accord = Accord.of("energy", pictures, "tempo", pieces);

        List<Pair> pairs = WeakLabels.by(new SharedWords("mood"), accord).pairs(pictures, pieces);

        assertThat(pairs)
                .extracting(Pair::from)
                .containsExactly(
                        pictures.get(0).embedding(),
                        pictures.get(0).embedding(),
                        pictures.get(1).embedding());
        assertThat(pairs)
                .extracting(Pair::to)
                .containsExactly(
                        pieces.get(0).embedding(),
                        pieces.get(1).embedding(),
                        pieces.get(2).embedding());
        assertThat(pairs.get(0).weight()).isCloseTo((1 + 1 - 1.0 / 12) / 2, within(1e-9));
        assertThat(pairs.get(1).weight()).isCloseTo((1 + 1 - 0.25) / 2, within(1e-9));
    }

    @Test
    @DisplayName("give sources other targets when rules agree on many alike")
    void spread() {
        List<Entry> storms = List.of(
                entry("one", 1, Metadata.none().with("mood", "tense")),
                entry("two", 2, Metadata.none().with("mood", "tense")));

        List<Pair> pairs = new WeakLabels(List.of(new SharedWords("mood")), 0.5, 1).pairs(storms, pieces);

        assertThat(pairs)
                .extracting(Pair::to)
                .containsExactly(pieces.get(0).embedding(), pieces.get(1).embedding());
    }

    @Test
    @DisplayName("come from at least one rule and a sensible agreement")
    void wantRules() {
        assertThatIllegalArgumentException().isThrownBy(WeakLabels::by).withMessageContaining("there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeakLabels(List.of(new SharedWords("mood")), 0, 1))
                .withMessageContaining("not 0.0");
    }
}
