package dev.loreboard.vector.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.tck.rule.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Products of floats")
class FloatKernelTest {

    /** Rounding of vectors of length one is a hundredth of this when signs are mixed, as they are here. */
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest(name = "of {0} dimensions")
    @ValueSource(ints = {1, 3, 16, 17, 511, 512, 513, 768, 1024})
    @DisplayName("come to those of the obvious loop, in plain Java and in whatever this machine takes")
    void comeToThoseOfTheObviousLoop(int dimension) {
        Seed.eachOf(3, random -> {
            check(new PlainFloats(), dimension, random);
            check(Kernels.FLOATS, dimension, random);
        });
    }

    @Test
    @DisplayName("have the same bits before and after their code is compiled")
    void haveTheSameBitsWhenCompiled() {
        int dimension = 203;
        int rows = 16;
        SplittableRandom random = new SplittableRandom(1);
        float[] query = values(dimension, random);
        float[] many = values(rows * dimension, random);
        float[] first = new float[rows];
        float[] later = new float[rows];
        Kernels.FLOATS.products(query, many, 0, rows, first);
        float single = Kernels.FLOATS.product(query, many, 0);

        for (int i = 0; i < 50_000; i++) {
            Kernels.FLOATS.products(query, many, 0, rows, later);
            if (Kernels.FLOATS.product(query, many, 0) != single || !Arrays.equals(first, later)) {
                assertThat(later).as("after " + i + " calls").isEqualTo(first);
                assertThat(Kernels.FLOATS.product(query, many, 0)).isEqualTo(single);
            }
        }
    }

    private static float[] values(int count, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    @Test
    @DisplayName(
            "are searched for the highest, the first among equals, in plain Java and in whatever this machine takes")
    void areSearchedForTheHighest() {
        Seed.eachOf(20, random -> {
            checkHighest(new PlainFloats(), random);
            checkHighest(Kernels.FLOATS, random);
        });
    }

    private static void checkHighest(FloatKernel kernel, SplittableRandom random) {
        float[] products = new float[FloatKernel.STEP * kernel.width()];
        for (int i = 0; i < products.length; i++) {
            products[i] = random.nextInt(-9, 0);
        }
        float[] highest = new float[FloatKernel.STEP];
        int[] places = new int[FloatKernel.STEP];

        kernel.highest(products, highest, places);

        for (int row = 0; row < FloatKernel.STEP; row++) {
            int best = row * kernel.width();
            for (int place = best; place < (row + 1) * kernel.width(); place++) {
                best = products[place] > products[best] ? place : best;
            }
            assertThat(highest[row]).isEqualTo(products[best]);
            assertThat(places[row]).isEqualTo(best - row * kernel.width());
        }
    }

    private static void check(FloatKernel kernel, int dimension, SplittableRandom random) {
        int before = random.nextInt(5);
        int count = FloatKernel.room(random.nextInt(1, 30));
        float[][] queries = units(random.nextInt(1, kernel.width() + 1), dimension, random);
        float[][] rows = units(before + count, dimension, random);
        float[] flat = flat(rows);

        float[] products = new float[count];
        kernel.products(queries[0], flat, before * dimension, count, products);
        for (int row = 0; row < count; row++) {
            double obvious = obvious(queries[0], rows[before + row]);
            assertThat(products[row]).isCloseTo((float) obvious, within((float) TOLERANCE));
            assertThat(kernel.product(queries[0], flat, (before + row) * dimension))
                    .isCloseTo((float) obvious, within((float) TOLERANCE));
        }
        checkPanel(kernel, queries, rows, before, count / FloatKernel.STEP);
    }

    private static void checkPanel(FloatKernel kernel, float[][] queries, float[][] rows, int first, int apart) {
        float[] products = new float[FloatKernel.STEP * kernel.width()];
        float[] least = new float[kernel.width()];
        Arrays.fill(least, 2);
        FloatKernel.Panel panel = kernel.panel(queries);
        int start = first * queries[0].length;
        int stride = apart * queries[0].length;

        assertThat(panel.reaches(flat(rows), start, stride, least, products))
                .as("reaches 2")
                .isFalse();

        double highest = Double.NEGATIVE_INFINITY;
        int last = queries.length - 1;
        for (int row = 0; row < FloatKernel.STEP; row++) {
            for (int query = 0; query < queries.length; query++) {
                assertThat(products[row * kernel.width() + query])
                        .isCloseTo(
                                (float) obvious(queries[query], rows[first + row * apart]), within((float) TOLERANCE));
            }
            highest = Math.max(highest, products[row * kernel.width() + last]);
        }
        least[last] = (float) highest;
        assertThat(panel.reaches(flat(rows), start, stride, least, products))
                .as("reaches it exactly")
                .isTrue();
        least[last] = Math.nextUp((float) highest);
        assertThat(panel.reaches(flat(rows), start, stride, least, products))
                .as("reaches a bit more")
                .isFalse();
    }

    private static float[][] units(int count, int dimension, SplittableRandom random) {
        float[][] rows = new float[count][dimension];
        for (float[] row : rows) {
            double squares = 0;
            for (int i = 0; i < dimension; i++) {
                row[i] = (float) random.nextGaussian();
                squares += row[i] * row[i];
            }
            for (int i = 0; i < dimension; i++) {
                row[i] = (float) (row[i] / Math.sqrt(squares));
            }
        }
        return rows;
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * rows[row].length, rows[row].length);
        }
        return flat;
    }

    private static double obvious(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
