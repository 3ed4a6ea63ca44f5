package dev.loreboard.vector.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.tck.rule.Needed;
import dev.loreboard.tck.rule.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Kernels of whole numbers")
class WholeNumberKernelsTest {

    private static final int MOST = 127;

    @ParameterizedTest(name = "of {0} dimensions")
    @ValueSource(ints = {1, 3, 17, 63, 64, 511, 512, 513, 768, 1024, 65_536})
    @DisplayName("multiply bytes without a difference, also where all of them are as large as can be")
    void multiplyBytes(int dimension) {
        ByteKernel kernel = Needed.found("vectors", Kernels.BYTES, "Java runs without jdk.incubator.vector");
        Seed.eachOf(3, random -> {
            check(kernel, dimension, random, () -> (byte) random.nextInt(-MOST, MOST + 1));
            check(kernel, dimension, random, () -> (byte) (random.nextBoolean() ? MOST : -MOST));
            check(kernel, dimension, random, () -> (byte) MOST);
            check(kernel, dimension, random, () -> (byte) -MOST);
        });
    }

    @FunctionalInterface
    private interface Steps {
        byte next();
    }

    private static void check(ByteKernel kernel, int dimension, SplittableRandom random, Steps steps) {
        int before = random.nextInt(3);
        int count = ByteKernel.room(random.nextInt(1, 9));
        short[] query = new short[dimension];
        byte[] rows = new byte[(before + count) * dimension];
        for (int i = 0; i < dimension; i++) {
            query[i] = steps.next();
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = steps.next();
        }
        int[] products = new int[count];

        kernel.products(query, rows, before * dimension, count, products);

        for (int row = 0; row < count; row++) {
            int obvious = 0;
            for (int i = 0; i < dimension; i++) {
                obvious += query[i] * rows[(before + row) * dimension + i];
            }
            assertThat(products[row]).as("row " + row).isEqualTo(obvious);
        }
    }

    @ParameterizedTest(name = "of {0} words")
    @ValueSource(ints = {1, 2, 3, 8, 12, 16, 1024})
    @DisplayName("count differing bits without a difference, in plain Java and in whatever this machine takes")
    void countDifferingBits(int words) {
        Seed.eachOf(3, random -> {
            check(new PlainBits(), words, random);
            check(Kernels.BITS, words, random);
        });
    }

    private static void check(BitKernel kernel, int words, SplittableRandom random) {
        int before = BitKernel.room(random.nextInt(20));
        int count = BitKernel.room(random.nextInt(1, 40));
        long[] query = random.longs(words).toArray();
        long[] rows = random.longs((long) (before + count) * words).toArray();
        int[] distances = new int[count];

        kernel.distances(query, rows, before * words, count, distances);

        for (int row = 0; row < count; row++) {
            int obvious = 0;
            for (int word = 0; word < words; word++) {
                int group = (before + row) / BitKernel.GROUP * BitKernel.GROUP;
                obvious += Long.bitCount(
                        query[word] ^ rows[group * words + word * BitKernel.GROUP + row % BitKernel.GROUP]);
            }
            assertThat(distances[row]).as("row " + row).isEqualTo(obvious);
        }
    }
}
