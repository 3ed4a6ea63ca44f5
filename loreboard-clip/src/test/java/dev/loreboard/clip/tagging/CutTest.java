package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.clip.tagging.CalibrationGolden.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The place at which tags begin to be given")
class CutTest {

    static Stream<Share> shares() {
        return CalibrationGolden.shares();
    }

    private static List<HeldOut> candidates(double... rightThenNegatedWrong) {
        List<HeldOut> candidates = new ArrayList<>();
        for (double confidence : rightThenNegatedWrong) {
            candidates.add(new HeldOut(0, Math.abs(confidence), confidence > 0));
        }
        return candidates;
    }

    @ParameterizedTest
    @MethodSource("shares")
    @DisplayName("promises at least what SciPy's interval of Wilson does")
    void agreesWithSciPy(Share golden) {
        assertThat(new Cut(0.5, golden.given(), golden.right()).least()).isCloseTo(golden.least(), within(1e-9));
    }

    @Test
    @DisplayName("is the lowest from which on tags are right often enough")
    void isTheLowest() {
        List<HeldOut> candidates = candidates(0.9, 0.8, -0.7, 0.6, 0.55, 0.5, 0.45, -0.3, -0.2, -0.1);

        assertThat(Cut.lowest(candidates, 0.8)).hasValueSatisfying(cut -> {
            assertThat(cut.given()).isEqualTo(7);
            assertThat(cut.right()).isEqualTo(6);
            assertThat(cut.threshold()).isCloseTo((0.45 + 0.3) / 2, within(1e-12));
        });
    }

    @Test
    @DisplayName("does not part equal confidences, and is nowhere where no place will do")
    void doesNotPartEquals() {
        assertThat(Cut.lowest(candidates(0.9, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5), 0.7))
                .hasValueSatisfying(cut -> assertThat(cut.given()).isEqualTo(1));
        assertThat(Cut.lowest(candidates(0.9, 0.8), 0.9)).isEmpty();
        assertThat(Cut.lowest(List.of(), 0.1)).isEmpty();
        assertThat(Cut.best(candidates(-0.9, 0.8)))
                .hasValueSatisfying(cut -> assertThat(cut.given()).isEqualTo(2));
    }
}
