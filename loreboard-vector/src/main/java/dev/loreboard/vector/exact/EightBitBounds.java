package dev.loreboard.vector.exact;

import dev.loreboard.vector.exact.EightBitCoder.Shortened;
import dev.loreboard.vector.math.ByteKernel;
import dev.loreboard.vector.math.Kernels;
import org.jspecify.annotations.Nullable;

/**
 * How high the products of one question with vectors can be, told by their copies alone. For one thread.
 *
 * <p>Let the target be its copy and a rest, and a vector its copy and a rest. Their product is that of the copies, that of
 * the target's rest with the vector's copy, and that of the target with the vector's rest. The last two are at most the
 * products of the lengths, and those of the rests are kept.
 */
final class EightBitBounds {

    /** No vector of a store is longer, nor is a target. */
    private static final float LONGEST = 1.0006f;

    /** More than all that the few sums in floats round away. */
    private static final float ROUNDING = 4e-6f;

    private final Question question;
    private final int[] products = new int[Block.ROWS];
    private final float[] bounds = new float[Block.ROWS];
    private @Nullable Asked asked;

    EightBitBounds(Question question) {
        this.question = question;
    }

    /** The bounds for the first rows; others for the next block take their place. */
    float[] of(EightBits codes, int rows) {
        Asked known = asked;
        if (known == null) {
            known = Asked.of(codes.coder().shorten(question.values(), 0));
            asked = known;
        }
        ByteKernel kernel = Kernels.BYTES.orElseThrow();
        kernel.products(known.steps, codes.steps(), 0, ByteKernel.room(rows), products);
        float constant = LONGEST * known.rest + ROUNDING;
        add(products, codes.scales(), known.scale, codes.rests(), LONGEST + known.rest, constant, bounds);
        return bounds;
    }

    /** A loop that the compiler puts on vectors, since its arrays are all indexed alike. */
    private static void add(
            int[] products, float[] scales, float scale, float[] rests, float length, float constant, float[] bounds) {
        for (int row = 0; row < scales.length; row++) {
            bounds[row] = products[row] * scales[row] * scale + rests[row] * length + constant;
        }
    }

    /** The target's copy, in the form that the kernel takes. */
    private static final class Asked {

        private final short[] steps;
        private final float scale;
        private final float rest;

        Asked(short[] steps, float scale, float rest) {
            this.steps = steps;
            this.scale = scale;
            this.rest = rest;
        }

        static Asked of(Shortened shortened) {
            short[] steps = new short[shortened.steps().length];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = shortened.steps()[i];
            }
            return new Asked(steps, shortened.scale(), shortened.rest());
        }
    }
}
