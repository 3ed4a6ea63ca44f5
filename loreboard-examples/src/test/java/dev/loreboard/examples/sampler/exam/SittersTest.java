package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The error of telling persons apart")
class SittersTest {

    @Test
    @DisplayName("is none where all of the same are more alike than any others")
    void isNoneWhereTheyAreApart() {
        assertThat(Sitters.equalError(new double[] {0.9, 0.6, 0.7}, new double[] {0.1, 0.5, -0.2, 0.3}))
                .isZero();
    }

    @Test
    @DisplayName("is where as many are missed as are mistaken")
    void isWhereBothErrorsMeet() {
        double[] same = {0.1, 0.6, 0.7, 0.8};
        double[] different = {0.0, 0.2, 0.3, 0.65};

        assertThat(Sitters.equalError(same, different)).isEqualTo(0.25);
    }

    @Test
    @DisplayName("is half where likeness says nothing")
    void isHalfWhereLikenessSaysNothing() {
        double[] any = {0.1, 0.2, 0.3, 0.4};

        assertThat(Sitters.equalError(any, any)).isEqualTo(0.5);
    }

    @Test
    @DisplayName("is whole where all are equally alike")
    void isWholeWhereAllAreAlike() {
        assertThat(Sitters.equalError(new double[] {1, 1}, new double[] {1, 1, 1}))
                .isEqualTo(1);
    }
}
