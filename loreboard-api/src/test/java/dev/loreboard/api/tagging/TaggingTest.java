package dev.loreboard.api.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A vocabulary")
class TaggingTest {

    private static final Vocabulary MOODS =
            Vocabulary.empty().with("mood", "calm", "wild").with("style", "ink");

    @Test
    @DisplayName("holds the tags that are made of its words")
    void holdsItsTags() {
        assertThat(MOODS.holds(new Tag("mood", "calm", 1, "model"))).isTrue();
        assertThat(MOODS.holds(new Tag("style", "calm", 1, "model"))).isFalse();
        assertThat(MOODS.find("era")).isEmpty();
    }

    @Test
    @DisplayName("names each facet and each label of it once")
    void namesEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOODS.with("mood", "sad"))
                .withMessageContaining("facet \"mood\" twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOODS.with("era", "old", "old"))
                .withMessageContaining("label \"old\" twice");
        assertThatIllegalArgumentException().isThrownBy(() -> MOODS.with("era"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    @DisplayName("goes with confidences and scores between 0 and 1")
    void goesWithConfidences(double beyond) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag("mood", "calm", beyond, "model"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Description.of("Calm", "A calm sea.", "model").withScores(Map.of("detail", beyond)));
    }

    @Test
    @DisplayName("goes with descriptions that say something and who said it")
    void goesWithDescriptions() {
        Description description = Description.of("Calm", "A calm sea.", "human")
                .withTags(List.of(new Tag("mood", "calm", 1, "human")))
                .withScores(Map.of("detail", 0.5));

        assertThat(description.scores()).containsEntry("detail", 0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> Description.of("", "A calm sea.", "human"));
        assertThatIllegalArgumentException().isThrownBy(() -> Description.of("Calm", "A calm sea.", " "));
    }
}
