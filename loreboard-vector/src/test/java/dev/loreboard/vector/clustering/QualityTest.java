package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The figures of a clustering")
class QualityTest {

    /** Both add up doubles, in another order. */
    private static final double INERTIA = 1e-8;

    /** Products are added up in floats; over some hundreds their rounding evens out. */
    private static final double SILHOUETTE = 1e-6;

    /** Whole numbers alone are counted. */
    private static final double AGREEMENT = 1e-12;

    private static final float[][] CROSS = {{1, 0}, {1, 0}, {0, 1}, {0, -1}};

    static Stream<ClusteringGolden> golden() {
        return ClusteringGolden.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("are those of scikit-learn")
    void areThoseOfScikitLearn(ClusteringGolden golden) {
        Quality quality = Quality.of(golden.rows(), golden.labels("labels"), golden.labels("labels again"));

        assertThat(quality.inertia()).isCloseTo(golden.figure("inertia"), within(INERTIA));
        assertThat(quality.silhouette()).isCloseTo(golden.figure("silhouette"), within(SILHOUETTE));
        assertThat(quality.stability()).isCloseTo(golden.figure("adjusted rand"), within(AGREEMENT));
    }

    @Test
    @DisplayName("do not depend on how clusters are numbered")
    void doNotDependOnNumbers() {
        Quality plain = Quality.of(CROSS, new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1});

        assertThat(Quality.of(CROSS, new int[] {7, 7, -1, 3}, new int[] {5, 5, 2, 2}))
                .isEqualTo(plain);
        assertThat(plain.inertia()).isZero();
        assertThat(plain.silhouette()).as("two of four are alone").isEqualTo(0.5);
    }

    @Test
    @DisplayName("call the same clustering stable, and one cluster no better than none")
    void knowTheEnds() {
        Quality quality = Quality.of(CROSS, new int[4], new int[4]);

        assertThat(quality.stability()).isEqualTo(1);
        assertThat(quality.silhouette()).isZero();
    }

    @Test
    @DisplayName("are refused where labels and rows do not match")
    void areRefusedForOtherRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quality.of(CROSS, new int[3], new int[3]))
                .withMessageContaining("4 rows with 3 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quality.of(CROSS, new int[4], new int[5]))
                .withMessageContaining("one of 4 and one of 5");
    }
}
