package dev.loreboard.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.relevance.Relevance.Strength;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A relevance")
class RelevanceTest {

    private static final double[] HUNDREDTHS =
            IntStream.rangeClosed(0, 100).mapToDouble(number -> number / 100.0).toArray();

    @ParameterizedTest
    @CsvSource({"0, UNRELATED", "0.4999, UNRELATED", "0.5, WEAK", "0.7999, WEAK", "0.8, STRONG", "1, STRONG"})
    @DisplayName("is said in a word")
    void isSaidInAWord(double value, Strength strength) {
        assertThat(Relevance.of(value).strength()).isEqualTo(strength);
    }

    @Test
    @DisplayName("that could not be measured lies at the floor and says so")
    void saysThatItIsUnknown() {
        assertThat(Relevance.unmeasured().strength()).isEqualTo(Strength.UNKNOWN);
        assertThat(Relevance.unmeasured().value()).isEqualTo(Relevance.FLOOR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    @DisplayName("lies between 0 and 1")
    void liesBetween0And1(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relevance.of(value))
                .withMessageContaining("" + value);
    }

    @Test
    @DisplayName("to several questions is the mean over those that could be measured")
    void isAMean() {
        Relevance mean = Relevance.mean(List.of(Relevance.of(0.2), Relevance.unmeasured(), Relevance.of(0.4)));

        assertThat(mean.value()).isCloseTo(0.3, within(1e-12));
        assertThat(Relevance.mean(List.of(Relevance.unmeasured())).measured()).isFalse();
        assertThat(Relevance.mean(List.of()).measured()).isFalse();
    }

    @Test
    @DisplayName(
            "of words is .5 a little above what chance brings, .02 where it usually is, and grows with the evidence")
    void ofWords() {
        Scale scale = Scale.beyondChance(HUNDREDTHS);

        assertThat(scale.relevance(0.5)).isCloseTo(0.02, within(1e-12));
        assertThat(scale.relevance(0.5 + 1.8 * 0.4)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.relevance(0.5 + 2 * 1.8 * 0.4)).isCloseTo(0.98, within(1e-12));
        assertThat(HUNDREDTHS).satisfies(values -> {
            for (int i = 1; i < values.length; i++) {
                assertThat(scale.relevance(values[i])).isGreaterThan(scale.relevance(values[i - 1]));
            }
        });
    }

    @Test
    @DisplayName("of words is .5 where the luckiest seventh begins, for an embedder that knows where its world ends")
    void ofWordsBetweenWorlds() {
        Scale scale = Scale.betweenWorlds(HUNDREDTHS);

        assertThat(scale.relevance(0.5)).isCloseTo(0.02, within(1e-12));
        assertThat(scale.relevance(0.85)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.relevance(1.2)).isCloseTo(0.98, within(1e-12));
    }

    @Test
    @DisplayName("of pictures and sounds is .5 where nearly all of the board's own lie, and .98 where they usually do")
    void ofTheBoardsOwn() {
        Scale scale = Scale.likeItsOwn(HUNDREDTHS);

        assertThat(scale.relevance(0.05)).isCloseTo(0.5, within(1e-12));
        assertThat(scale.relevance(0.5)).isCloseTo(0.98, within(1e-12));
    }

    @Test
    @DisplayName("does not make much of little where everything is equally near")
    void makesLittleOfLittle() {
        Scale scale = Scale.beyondChance(new double[] {0.3, 0.3, 0.3});

        assertThat(scale.relevance(0.301)).isLessThan(0.05);
        assertThat(scale.relevance(0.32)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    @DisplayName("stays a number for evidence beyond all bounds")
    void staysANumber() {
        Scale scale = new Scale(0, 1e-300);

        assertThat(scale.relevance(-2)).isZero();
        assertThat(scale.relevance(2)).isEqualTo(1);
    }
}
