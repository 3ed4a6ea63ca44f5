package dev.loreboard.clip.image;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loop on vectors of 256 or 512 bits, a pixel to a number. Loaded only where {@code jdk.incubator.vector} is there.
 *
 * <p>A vector holds more bytes than its pixels have, the first ones of the next pixels, and writes them back as they were. The
 * next vector is read before that, so that no read waits for a write.
 */
final class VectorColours implements ColourKernel {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = INTS.withLanes(byte.class);
    private static final int PIXELS = INTS.length();
    private static final int STEP = PIXELS * Picture.BYTES_PER_PIXEL;

    private static final VectorShuffle<Byte> THREE_TO_FOUR =
            VectorShuffle.fromOp(BYTES, lane -> lane / 4 * 3 + Math.min(lane % 4, 2));
    private static final VectorShuffle<Byte> FOUR_TO_THREE =
            VectorShuffle.fromOp(BYTES, lane -> lane < STEP ? lane / 3 * 4 + lane % 3 : lane);
    private static final VectorMask<Byte> REST = VectorMask.fromLong(BYTES, -1L << STEP);

    @Override
    public void toRgb(byte[] samples) {
        int last = samples.length - BYTES.length() - STEP;
        int at = 0;
        if (last >= 0) {
            ByteVector here = ByteVector.fromArray(BYTES, samples, 0);
            for (; at <= last; at += STEP) {
                ByteVector next = ByteVector.fromArray(BYTES, samples, at + STEP);
                converted(here).blend(here, REST).intoArray(samples, at);
                here = next;
            }
        }
        PlainColours.toRgb(samples, at, Picture.BYTES_PER_PIXEL);
    }

    private static ByteVector converted(ByteVector samples) {
        IntVector pixels = samples.rearrange(THREE_TO_FOUR).reinterpretAsInts();
        IntVector brightness = pixels.and(0xff);
        IntVector blue = pixels.lanewise(VectorOperators.LSHR, 8).and(0xff).sub(CENTRE);
        IntVector red = pixels.lanewise(VectorOperators.LSHR, 16).and(0xff).sub(CENTRE);
        IntVector reds = clamped(brightness, red.mul(RED_OF_RED));
        IntVector greens = clamped(brightness, blue.mul(-GREEN_OF_BLUE).add(red.mul(-GREEN_OF_RED)));
        IntVector blues = clamped(brightness, blue.mul(BLUE_OF_BLUE));
        return reds.or(greens.lanewise(VectorOperators.LSHL, 8))
                .or(blues.lanewise(VectorOperators.LSHL, 16))
                .reinterpretAsBytes()
                .rearrange(FOUR_TO_THREE);
    }

    private static IntVector clamped(IntVector brightness, IntVector product) {
        return product.add(ONE_HALF)
                .lanewise(VectorOperators.ASHR, FRACTION_BITS)
                .add(brightness)
                .max(0)
                .min(255);
    }
}
