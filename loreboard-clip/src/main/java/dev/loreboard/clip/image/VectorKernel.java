package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.ResizeWeights.FRACTION_BITS;
import static dev.loreboard.clip.image.ResizeWeights.HALF;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The loops on vectors of 256 or 512 bits. Loaded only where {@code jdk.incubator.vector} is there. */
final class VectorKernel implements ResizeKernel {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(LANES * Byte.SIZE, 64)));
    private static final int PIXELS = LANES / 4;

    private static final VectorSpecies<Byte> SPREAD = ByteVector.SPECIES_128;
    private static final VectorShuffle<Byte> THREE_TO_FOUR =
            VectorShuffle.fromValues(SPREAD, 0, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 11);

    private static final VectorShuffle<Integer> HALVES = VectorShuffle.fromOp(INTS, lane -> (lane + LANES / 2) % LANES);
    private static final VectorShuffle<Integer> QUARTERS =
            VectorShuffle.fromOp(INTS, lane -> (lane + LANES / 4) % LANES);

    /** Whether this machine's vectors are of a size that the loops are written for. */
    static boolean isSupported() {
        return LANES == 8 || LANES == 16;
    }

    @Override
    public void across(byte[] rgb, int start, ResizeWeights columns, Workspace workspace, byte[] target, int offset) {
        byte[] spread = workspace.spread((columns.end() + columns.stride()) * 4 + SLACK);
        spread(rgb, start, columns.first(0), columns.end(), spread);
        int[] weights = columns.replicated();
        int stride = columns.stride() * 4;
        for (int index = 0; index < columns.count(); index++) {
            IntVector sum = IntVector.zero(INTS);
            int from = columns.first(index) * 4;
            int weight = index * stride;
            for (int tap = 0; tap < columns.taps(index); tap += PIXELS) {
                sum = sum.add(samples(spread, from).mul(IntVector.fromArray(INTS, weights, weight)));
                from += LANES;
                weight += LANES;
            }
            sum = sum.add(sum.rearrange(HALVES));
            if (LANES == 16) {
                sum = sum.add(sum.rearrange(QUARTERS));
            }
            store(sum.add(HALF), target, offset + index * 4);
        }
    }

    private static void spread(byte[] rgb, int start, int first, int end, byte[] spread) {
        int pixel = first;
        int from = start + first * Picture.BYTES_PER_PIXEL;
        int last = Math.min(end, first + (rgb.length - from - SPREAD.length()) / Picture.BYTES_PER_PIXEL);
        for (; pixel < last; pixel += 4) {
            ByteVector.fromArray(SPREAD, rgb, from).rearrange(THREE_TO_FOUR).intoArray(spread, pixel * 4);
            from += 4 * Picture.BYTES_PER_PIXEL;
        }
        for (; pixel < end; pixel++) {
            spread[pixel * 4] = rgb[from];
            spread[pixel * 4 + 1] = rgb[from + 1];
            spread[pixel * 4 + 2] = rgb[from + 2];
            from += Picture.BYTES_PER_PIXEL;
        }
    }

    @Override
    public void down(
            byte[] rows,
            int[] offsets,
            int taps,
            int[] weights,
            int firstWeight,
            int length,
            Workspace workspace,
            byte[] target) {
        for (int x = 0; x < length; x += 4 * LANES) {
            IntVector first = IntVector.broadcast(INTS, HALF);
            IntVector second = first;
            IntVector third = first;
            IntVector fourth = first;
            for (int tap = 0; tap < taps; tap++) {
                int weight = weights[firstWeight + tap];
                int from = offsets[tap] + x;
                first = first.add(samples(rows, from).mul(weight));
                second = second.add(samples(rows, from + LANES).mul(weight));
                third = third.add(samples(rows, from + 2 * LANES).mul(weight));
                fourth = fourth.add(samples(rows, from + 3 * LANES).mul(weight));
            }
            store(first, target, x);
            store(second, target, x + LANES);
            store(third, target, x + 2 * LANES);
            store(fourth, target, x + 3 * LANES);
        }
    }

    private static IntVector samples(byte[] bytes, int from) {
        return (IntVector)
                ByteVector.fromArray(BYTES, bytes, from).convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
    }

    private static void store(IntVector sums, byte[] target, int offset) {
        IntVector clamped =
                sums.lanewise(VectorOperators.ASHR, FRACTION_BITS).max(0).min(255);
        ((ByteVector) clamped.convertShape(VectorOperators.I2B, BYTES, 0)).intoArray(target, offset);
    }

    @Override
    public String name() {
        return "vectors of " + INTS.vectorBitSize() + " bits";
    }
}
