package dev.loreboard.clip.fingerprint;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.image.PictureReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recognises pictures by the signs of the 256 lowest frequencies of their brightness, seen upright and on white: they
 * stay when a picture is encoded anew, at whatever size. A picture that is nearly flat when it is made small has no
 * fingerprint, since chance would decide its signs.
 */
public final class PictureFingerprinter implements Fingerprinter {

    /** In how many bits the fingerprints of one picture differ at most: see docs/decisions/0030-near-duplicates.md. */
    public static final int TOLERANCE = 24;

    private static final String SCHEME = "picture-1";

    /** How far the cells of a picture lie from their mean at least: four of 255 steps, squared and in the cells' unit. */
    private static final double LEAST_VARIANCE = (4 * 256) * (4 * 256);

    private final PictureReader reader;

    /** @param options how pictures are read; decoders of this machine are not used, since others may decode differently */
    public PictureFingerprinter(PictureOptions options) {
        this.reader = new PictureReader(options.withDecoders(List.of()));
    }

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
        return content instanceof Image image ? of(reader.read(image)) : Optional.empty();
    }

    private static Optional<Fingerprint> of(Picture picture) {
        int[] cells = Brightness.of(picture);
        return variance(cells) < LEAST_VARIANCE
                ? Optional.empty()
                : Optional.of(new Fingerprint(SCHEME, LowFrequencies.signs(cells)));
    }

    private static double variance(int[] cells) {
        double mean = Arrays.stream(cells).sum() / (double) cells.length;
        double sum = 0;
        for (int cell : cells) {
            sum += (cell - mean) * (cell - mean);
        }
        return sum / cells.length;
    }
}
