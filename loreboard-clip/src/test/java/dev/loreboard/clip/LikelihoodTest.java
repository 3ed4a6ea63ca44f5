package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.Likelihood.Sigmoid;
import dev.loreboard.clip.model.Likelihood.Softmax;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a model makes of a cosine")
class LikelihoodTest {

    private static final Offset<Double> NEARLY = within(1e-12);

    private static Optional<Likelihood> of(String model) {
        try (ClipEmbedder embedder = new ClipEmbedder(new SmallModel(model).options())) {
            return embedder.likelihood();
        }
    }

    @Test
    @DisplayName("is found in a graph of both towers")
    void isFoundInAJointGraph() {
        double scale =
                new SmallModel("siglip-joint").reference().get("logit_scale").asDouble();
        double bias =
                new SmallModel("siglip-joint").reference().get("logit_bias").asDouble();

        assertThat(of("siglip-joint")).get().isInstanceOfSatisfying(Sigmoid.class, found -> {
            assertThat(found.scale()).isCloseTo(scale, within(1e-3));
            assertThat(found.bias()).isCloseTo(bias, within(1e-3));
        });
        assertThat(of("clip-joint"))
                .get()
                .isInstanceOfSatisfying(
                        Softmax.class, found -> assertThat(found.scale()).isCloseTo(100, within(1e-2)));
    }

    @Test
    @DisplayName("is what CLIP is trained to where its towers are parted, and unknown for SigLIP")
    void isUsualWhereTowersAreParted() {
        assertThat(of("clip")).contains(new Softmax(100));
        assertThat(of("siglip")).isEmpty();
    }

    @Test
    @DisplayName("adds up to one where one text is true")
    void addsUpToOne() {
        double[] likelihoods = new Softmax(100).of(0.3, 0.25, 0.31);

        assertThat(Arrays.stream(likelihoods).sum()).isCloseTo(1, NEARLY);
        assertThat(likelihoods[2] / likelihoods[0]).isCloseTo(Math.E, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.2, 0, 0.05, 1})
    @DisplayName("is the logistic of scale and bias where each text stands alone")
    void isTheLogistic(double cosine) {
        double[] likelihoods = new Sigmoid(12.5, -10.25).of(cosine, 0.1);

        assertThat(likelihoods[0]).isCloseTo(1 / (1 + Math.exp(-(12.5 * cosine - 10.25))), NEARLY);
    }

    @Test
    @DisplayName("stays a number for scales that overflow, and for no texts")
    void staysANumber() {
        assertThat(new Softmax(1e6).of(1, -1)).containsExactly(1, 0);
        assertThat(new Sigmoid(1e6, 0).of(1, -1)).containsExactly(1, 0);
        assertThat(new Softmax(100).of()).isEmpty();
    }
}
