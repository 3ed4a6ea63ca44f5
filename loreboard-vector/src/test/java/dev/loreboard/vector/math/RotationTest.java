package dev.loreboard.vector.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.tck.rule.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A turned vector")
class RotationTest {

    @ParameterizedTest(name = "of {0} dimensions")
    @ValueSource(ints = {1, 2, 3, 17, 511, 512, 513, 768, 1024})
    @DisplayName("keeps its products with others, but for the rounding that the rotation admits")
    void keepsItsProducts(int dimension) {
        Rotation rotation = new Rotation(dimension);
        Seed.eachOf(20, random -> {
            float[] one = vector(dimension, random);
            float[] other = vector(dimension, random);
            double product = product(one, other);
            double lengths = Math.sqrt(product(one, one) * product(other, other));

            rotation.turn(one);
            rotation.turn(other);

            assertThat(product(one, other)).isCloseTo(product, within(lengths * 2.01 * rotation.error()));
        });
    }

    @Test
    @DisplayName("has its length spread over all of its values, even when it was in one of them")
    void hasItsLengthSpread() {
        Rotation rotation = new Rotation(768);
        for (int i = 0; i < 768; i += 85) {
            float[] vector = new float[768];
            vector[i] = 1;

            rotation.turn(vector);

            for (float value : vector) {
                assertThat(Math.abs(value)).isLessThan(0.2f);
            }
        }
    }

    private static float[] vector(int dimension, SplittableRandom random) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
