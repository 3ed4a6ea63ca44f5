package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.Progress;
import dev.loreboard.vector.atlas.AtlasGolden.Figure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The trustworthiness of a map")
class TrustworthinessTest {

    private static final AtlasOptions OPTIONS = AtlasOptions.defaults();

    static Stream<Figure> figures() {
        return AtlasGolden.figures();
    }

    /** Products of floats may swap two neighbours that are almost equally near, which changes a rank by one. */
    @ParameterizedTest
    @MethodSource("figures")
    @DisplayName("is what scikit-learn says it is")
    void agreesWithScikitLearn(Figure figure) {
        Atlas atlas = atlas(figure.places());

        double found = Trustworthiness.at(figure.neighbours()).of(atlas, Progress.ignored());

        assertThat(found).isCloseTo(figure.trustworthiness(), within(1e-5));
    }

    @Test
    @DisplayName("is almost the same when some points are asked for all")
    void isAlmostTheSameForSome() {
        Figure figure =
                figures().filter(one -> one.name().equals("t-SNE")).findFirst().orElseThrow();
        Atlas atlas = atlas(figure.places());

        double found = Trustworthiness.at(10).points(150).of(atlas, Progress.ignored());

        assertThat(found).isCloseTo(figure.trustworthiness(), within(0.02)).isNotEqualTo(figure.trustworthiness());
        assertThat(Trustworthiness.at(10).points(150).seed(2).of(atlas, Progress.ignored()))
                .isNotEqualTo(found);
    }

    @Test
    @DisplayName("wants more than two points for each neighbour")
    void wantsEnoughPoints() {
        Atlas atlas = atlas(IntStream.range(0, 20)
                .mapToObj(row -> new AtlasPoint(AtlasGolden.entries(20).get(row).id(), row, 0))
                .toList());

        assertThat(Trustworthiness.at(9).of(atlas, Progress.ignored())).isBetween(0.0, 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trustworthiness.at(10).of(atlas, Progress.ignored()))
                .withMessageContaining("more than 20 points, not 20");
        assertThatIllegalArgumentException().isThrownBy(() -> Trustworthiness.at(0));
    }

    private static Atlas atlas(List<AtlasPoint> places) {
        return Atlas.restore(AtlasGolden.entries(places.size()), places, OPTIONS);
    }
}
