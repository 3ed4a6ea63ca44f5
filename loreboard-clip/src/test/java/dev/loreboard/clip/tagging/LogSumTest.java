package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The logarithm of a sum of exponentials")
class LogSumTest {

    private static final long SEED = 42;

    /** Summed from the smallest to the largest, each relative to the greatest of those that count. */
    private static double obvious(double[] values) {
        double most = Arrays.stream(values).max().orElseThrow();
        return most
                + Math.log(Arrays.stream(values)
                        .sorted()
                        .map(value -> Math.exp(value - most))
                        .sum());
    }

    @Test
    @DisplayName("is that of the obvious sum, of all and of all but any one")
    void isThatOfTheObviousSum() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            double spread = Math.pow(10, random.nextDouble(-3, 5));
            double[] values =
                    random.doubles(2 + random.nextInt(30), -spread, spread).toArray();
            LogSum sum = new LogSum(values);

            assertThat(sum.ofAll()).as("seed " + SEED).isCloseTo(obvious(values), within(1e-9));
            for (int left = 0; left < values.length; left++) {
                int place = left;
                double[] others = IntStream.range(0, values.length)
                        .filter(i -> i != place)
                        .mapToDouble(i -> values[i])
                        .toArray();
                assertThat(sum.without(left)).as("seed " + SEED).isCloseTo(obvious(others), within(1e-9));
            }
        }
    }

    @Test
    @DisplayName("does not lose what is small beside the one that is left out, nor overflow")
    void losesNothing() {
        assertThat(new LogSum(new double[] {1000, -1000, -1000}).without(0))
                .isCloseTo(-1000 + Math.log(2), within(1e-9));
        assertThat(new LogSum(new double[] {5, 5}).without(0)).isEqualTo(5);
        assertThat(new LogSum(new double[] {5, 5}).without(1)).isEqualTo(5);
        assertThat(new LogSum(new double[] {1e6}).ofAll()).isEqualTo(1e6);
    }
}
