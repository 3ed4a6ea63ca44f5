package dev.loreboard.clip.image;

import dev.loreboard.api.content.ContentLimits;
import java.util.List;
import java.util.Objects;

/**
 * How pictures are read.
 *
 * @param limits how many bytes and pixels are taken in
 * @param background what shows through where a picture is transparent
 * @param decoders tried before the ones that Loreboard brings along, in this order
 */
public record PictureOptions(ContentLimits limits, Rgb background, List<ImageDecoder> decoders) {

    private static final PictureOptions DEFAULTS =
            new PictureOptions(ContentLimits.defaults(), Rgb.WHITE, SystemDecoders.found());

    public PictureOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(background, "background");
        decoders = List.copyOf(decoders);
    }

    /** The default limits, a white background, and the decoders of this machine where there are any. */
    public static PictureOptions defaults() {
        return DEFAULTS;
    }

    public PictureOptions withLimits(ContentLimits changed) {
        return new PictureOptions(changed, background, decoders);
    }

    public PictureOptions withBackground(Rgb changed) {
        return new PictureOptions(limits, changed, decoders);
    }

    /** An empty list leaves everything to the decoders that Loreboard brings along. */
    public PictureOptions withDecoders(List<ImageDecoder> changed) {
        return new PictureOptions(limits, background, changed);
    }
}
