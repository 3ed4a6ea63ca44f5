package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.clip.tagging.CalibrationGolden.Curve;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fitted curve")
class PlattFitTest {

    static Stream<Curve> curves() {
        return CalibrationGolden.curves();
    }

    /** Minus the logarithm of the likelihood, the obvious way. */
    private static double loss(List<Judged> judged, double[] confidences) {
        long right = judged.stream().filter(Judged::right).count();
        long wrong = judged.size() - right;
        double loss = 0;
        for (int i = 0; i < confidences.length; i++) {
            double target = judged.get(i).right() ? (right + 1.0) / (right + 2.0) : 1.0 / (wrong + 2.0);
            loss -= target * Math.log(confidences[i]) + (1 - target) * Math.log(1 - confidences[i]);
        }
        return loss;
    }

    @ParameterizedTest
    @MethodSource("curves")
    @DisplayName("gives the probabilities that scikit-learn gives, and is no less likely")
    void agreesWithScikitLearn(Curve golden) {
        PlattCurve curve = PlattFit.of(golden.judged());

        double[] own = golden.judged().stream()
                .mapToDouble(one -> curve.confidence(one.logit()))
                .toArray();
        double[] theirs =
                golden.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(own).containsExactly(theirs, within(1e-4));
        assertThat(loss(golden.judged(), own)).isLessThanOrEqualTo(loss(golden.judged(), theirs) + 1e-9);
    }

    @Test
    @DisplayName("is finite for logits that tell right from wrong without a mistake, however far apart")
    void isFiniteForSeparableLogits() {
        for (double apart : new double[] {1e-6, 1, 1e6}) {
            List<Judged> judged = IntStream.range(0, 20)
                    .mapToObj(i -> new Judged(i < 10 ? -apart : apart, true, i >= 10))
                    .toList();

            PlattCurve curve = PlattFit.of(judged);

            assertThat(curve.confidence(apart)).isCloseTo(11.0 / 12, within(1e-6));
            assertThat(curve.confidence(-apart)).isCloseTo(1.0 / 12, within(1e-6));
        }
    }

    @Test
    @DisplayName("is flat where a greater likelihood means less, or is nothing but rounding")
    void isFlatWithoutEvidence() {
        List<Judged> turned = IntStream.range(0, 30)
                .mapToObj(i -> new Judged(i, true, i < 10))
                .toList();
        List<Judged> same = IntStream.range(0, 30)
                .mapToObj(i -> new Judged(7, true, i < 10))
                .toList();
        double share = (10 * 11.0 / 12 + 20 * 1.0 / 22) / 30;

        assertThat(PlattFit.of(turned).slope()).isZero();
        assertThat(PlattFit.of(turned).confidence(1e9)).isCloseTo(share, within(1e-9));
        assertThat(PlattFit.of(same).confidence(-7)).isCloseTo(share, within(1e-9));
        for (double rounding : new double[] {1e-300, 1e-12}) {
            List<Judged> nearly = IntStream.range(0, 30)
                    .mapToObj(i -> new Judged(i < 10 ? rounding : 0, true, i < 10))
                    .toList();
            assertThat(PlattFit.of(nearly).slope()).isZero();
        }
    }

    @Test
    @DisplayName("does not depend on where logits begin or how large they are")
    void doesNotDependOnUnits() {
        SplittableRandom random = new SplittableRandom(4);
        List<Judged> judged = IntStream.range(0, 60)
                .mapToObj(i -> new Judged(random.nextDouble(-2, 2) + (i % 3 == 0 ? 1 : 0), true, i % 3 == 0))
                .toList();
        List<Judged> moved = judged.stream()
                .map(one -> new Judged(1000 * one.logit() - 77_777, true, one.right()))
                .toList();

        PlattCurve here = PlattFit.of(judged);
        PlattCurve there = PlattFit.of(moved);

        for (int i = 0; i < judged.size(); i++) {
            assertThat(there.confidence(moved.get(i).logit()))
                    .isCloseTo(here.confidence(judged.get(i).logit()), within(1e-6));
        }
    }
}
