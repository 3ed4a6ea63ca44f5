package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.CancelledException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A fingerprinter to which pictures are the same when the same parts of them are brighter than the whole. */
public final class GreyFingerprinter implements Fingerprinter {

    private static final String SCHEME = "fake-grey";
    private static final int SIDE = 16;
    private static final int TOLERANCE = 12;

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public int tolerance() {
        return TOLERANCE;
    }

    @Override
    public Optional<Fingerprint> of(Content content) {
        CancelledException.throwIfInterrupted("Looking for a fingerprint");
        return content instanceof Image image ? of(DecodedImage.pixels(image)) : Optional.empty();
    }

    /** Nothing for a picture that has fewer pixels than a fingerprint has bits. */
    private static Optional<Fingerprint> of(Image.Pixels picture) {
        return picture.width() < SIDE || picture.height() < SIDE
                ? Optional.empty()
                : Optional.of(new Fingerprint(SCHEME, bits(means(picture))));
    }

    private static double[] means(Image.Pixels picture) {
        double[] sums = new double[SIDE * SIDE];
        int[] counts = new int[SIDE * SIDE];
        ByteBuffer rgba = picture.rgba();
        for (int pixel = 0; pixel < picture.width() * picture.height(); pixel++) {
            int cell = pixel / picture.width() * SIDE / picture.height() * SIDE
                    + pixel % picture.width() * SIDE / picture.width();
            sums[cell] +=
                    Byte.toUnsignedInt(rgba.get()) + Byte.toUnsignedInt(rgba.get()) + Byte.toUnsignedInt(rgba.get());
            counts[cell]++;
            rgba.get();
        }
        Arrays.setAll(sums, cell -> sums[cell] / counts[cell]);
        return sums;
    }

    private static List<Long> bits(double[] means) {
        double middle = Arrays.stream(means).sum() / means.length;
        BitSet bits = new BitSet(means.length + 1);
        bits.set(means.length); // so that no word at the end is left out
        for (int cell = 0; cell < means.length; cell++) {
            bits.set(cell, means[cell] > middle);
        }
        return Arrays.stream(bits.toLongArray())
                .limit(means.length / Long.SIZE)
                .boxed()
                .toList();
    }
}
