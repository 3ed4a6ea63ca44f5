package dev.loreboard.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.identity.Identity;
import dev.loreboard.api.identity.Verdict;
import dev.loreboard.api.language.Answer;
import dev.loreboard.api.language.Prompt;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is asked of models and what they answer")
class WishesTest {

    @Test
    @DisplayName("a wish shows an image or a video of a size that can be made")
    void aWishCanBeMade() {
        assertThat(SceneWish.video("a dragon").withSize(64, 32).withSeed(3).modality())
                .isEqualTo(Modality.VIDEO);
        assertThatIllegalArgumentException().isThrownBy(() -> SceneWish.image(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SceneWish.image("a dragon").withSize(0, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SceneWish.image("a dragon").withSize(10, 9000))
                .withMessageContaining("10 x 9000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SceneWish(Modality.AUDIO, "a dragon", List.of(), 1, 1, 0));
    }

    @Test
    @DisplayName("a prompt asks something, within bounds")
    void aPromptAsks() {
        assertThat(Prompt.of("Who?")
                        .withInstructions("Briefly.")
                        .withSchema("{}")
                        .schema())
                .contains("{}");
        assertThatIllegalArgumentException().isThrownBy(() -> Prompt.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Prompt.of("Who?").withLongestAnswer(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Prompt.of("Who?").withTemperature(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer("Nobody", " ", Answer.Ending.COMPLETE, 1, 1));
    }

    @Test
    @DisplayName("a verdict agrees with its own numbers")
    void aVerdictAgreesWithItself() {
        assertThat(new Verdict.Same(0.5, 0.5).threshold()).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Same(0.4, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Same(Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Different(0.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Unclear(""));
    }

    @Test
    @DisplayName("an identity has references of one space")
    void anIdentityHasOneSpace() {
        Embedding one = Embedding.of(new EmbeddingSpace("faces", 1), 1);
        Embedding other = Embedding.of(new EmbeddingSpace("looks", 1), 1);

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> new Identity("Ada", List.of(one, other)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Identity("Ada", List.of()));
    }
}
