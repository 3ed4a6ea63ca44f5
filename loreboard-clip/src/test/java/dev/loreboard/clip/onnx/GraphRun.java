package dev.loreboard.clip.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Runs graphs that were drawn, up to their output "y". */
final class GraphRun {

    private static final int ROWS = 4;
    private static final int COLUMNS = 64;

    private GraphRun() {}

    /** What comes of a few rows of 64 random numbers, the same each time. */
    static float[] run(Path file) {
        Random random = new Random(3);
        FloatBuffer numbers = FloatBuffer.allocate(ROWS * COLUMNS);
        for (int i = 0; i < numbers.capacity(); i++) {
            numbers.put(i, (float) random.nextGaussian());
        }
        return run(file, new Floats(numbers, List.of((long) ROWS, (long) COLUMNS)));
    }

    static float[] run(Path file, Tensor input) {
        try (OnnxSession session = OnnxSession.open(file, OnnxOptions.defaults().withThreads(1))) {
            String name = session.inputs().keySet().iterator().next();
            FloatBuffer numbers =
                    session.run(Map.of(name, input), List.of("y")).getFirst().data();
            float[] copy = new float[numbers.remaining()];
            numbers.get(copy);
            return copy;
        }
    }

    /** That they point nearly where the others do, and are not the same. */
    static void assertNear(float[] whole, float[] small) {
        assertThat(small).hasSameSizeAs(whole);
        assertThat(cosine(whole, small)).isBetween(0.999, 0.9999999);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            ones += (double) one[i] * one[i];
            others += (double) other[i] * other[i];
        }
        return product / Math.sqrt(ones * others);
    }
}
