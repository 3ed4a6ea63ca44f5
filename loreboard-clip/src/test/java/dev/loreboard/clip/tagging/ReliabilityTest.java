package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.clip.tagging.CalibrationGolden.Confidences;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The reliability of confidences")
class ReliabilityTest {

    static Stream<Confidences> reliabilities() {
        return CalibrationGolden.reliabilities();
    }

    @ParameterizedTest
    @MethodSource("reliabilities")
    @DisplayName("has the expected calibration error that comes of scikit-learn's bins")
    void agreesWithScikitLearn(Confidences golden) {
        Reliability reliability = Reliability.of(golden.heldOut(), HeldOut::after);

        assertThat(reliability.expectedError()).isCloseTo(golden.error(), within(1e-12));
        assertThat(reliability.bins().stream().mapToInt(Reliability.Bin::tags).sum())
                .isEqualTo(golden.heldOut().size());
    }

    @Test
    @DisplayName("is without a fault where there are no tags, and takes both ends in")
    void takesBothEndsIn() {
        assertThat(Reliability.of(List.of(), HeldOut::after).expectedError()).isZero();

        Reliability ends = Reliability.of(List.of(new HeldOut(0, 0, true), new HeldOut(0, 1, true)), HeldOut::after);

        assertThat(ends.expectedError()).isEqualTo(0.5);
        assertThat(ends.bins()).hasSize(2);
    }
}
