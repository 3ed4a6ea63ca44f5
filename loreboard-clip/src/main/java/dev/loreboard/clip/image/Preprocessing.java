package dev.loreboard.clip.image;

/**
 * What a model wants done to a picture before it sees it; the same facts stand in the model's own configuration files.
 * A value, safe to share.
 *
 * @param width of what the model reads, in pixels
 * @param height of what the model reads, in pixels
 */
public record Preprocessing(int width, int height, Fit fit, ResizeFilter filter, Normalisation normalisation) {

    private static final int LARGEST_SIDE = 16_384;

    private static final Normalisation CLIP = Normalisation.of(
            new Channels(0.48145466, 0.4578275, 0.40821073), new Channels(0.26862954, 0.26130258, 0.27577711));

    public Preprocessing {
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IllegalArgumentException("A model reads pictures of 1 to " + LARGEST_SIDE
                    + " pixels each way; this size is " + width + " x " + height + ".");
        }
        if (fit instanceof Fit.ShortSide(int pixels, CropOffset offset)
                && (pixels < Math.max(width, height) || pixels > LARGEST_SIDE)) {
            throw new IllegalArgumentException("A crop of " + width + " x " + height
                    + " needs a short side of at least as many pixels, and of " + LARGEST_SIDE
                    + " at most; it would have " + pixels + ".");
        }
    }

    /** As OpenAI's CLIP and most of OpenCLIP's models want it: short side, bicubic, centre crop, their mean. */
    public static Preprocessing clip(int side) {
        return new Preprocessing(side, side, new Fit.ShortSide(side, CropOffset.DOWN), ResizeFilter.BICUBIC, CLIP);
    }

    /** As SigLIP wants it: squashed, bicubic, samples from -1 to 1. */
    public static Preprocessing siglip(int side) {
        return new Preprocessing(
                side,
                side,
                new Fit.Squash(),
                ResizeFilter.BICUBIC,
                Normalisation.of(Channels.all(0.5), Channels.all(0.5)));
    }

    /** As MobileCLIP wants it: short side, bilinear, centre crop, samples from 0 to 1. */
    public static Preprocessing mobileClip(int side) {
        return new Preprocessing(
                side, side, new Fit.ShortSide(side, CropOffset.DOWN), ResizeFilter.BILINEAR, Normalisation.unit());
    }

    public Preprocessing withFit(Fit changed) {
        return new Preprocessing(width, height, changed, filter, normalisation);
    }

    public Preprocessing withFilter(ResizeFilter changed) {
        return new Preprocessing(width, height, fit, changed, normalisation);
    }

    public Preprocessing withNormalisation(Normalisation changed) {
        return new Preprocessing(width, height, fit, filter, changed);
    }
}
