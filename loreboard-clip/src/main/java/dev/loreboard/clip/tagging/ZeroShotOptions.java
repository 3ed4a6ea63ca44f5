package dev.loreboard.clip.tagging;

import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.LikelihoodSource;
import java.util.Optional;

/**
 * How pictures are tagged.
 *
 * @param calibration what was learned from examples
 * @param likelihood what the model makes of cosines. Where it is not said, that of the calibration is taken, else what the
 *     embedder knows as a {@link LikelihoodSource}, else {@link Likelihood.Softmax#CLIP}
 * @param together how many pictures are embedded at once
 */
public record ZeroShotOptions(
        Taxonomy taxonomy, Optional<Calibration> calibration, Optional<Likelihood> likelihood, int together) {

    private static final int DEFAULT_TOGETHER = 32;
    private static final int MOST_TOGETHER = 1024;
    private static final double LARGEST = 10_000;

    public ZeroShotOptions {
        if (together < 1 || together > MOST_TOGETHER) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_TOGETHER + " pictures are embedded at once, not " + together + ".");
        }
        likelihood.ifPresent(ZeroShotOptions::requireUsable);
    }

    public static ZeroShotOptions of(Taxonomy taxonomy) {
        return new ZeroShotOptions(taxonomy, Optional.empty(), Optional.empty(), DEFAULT_TOGETHER);
    }

    public ZeroShotOptions withCalibration(Calibration learned) {
        return new ZeroShotOptions(taxonomy, Optional.of(learned), likelihood, together);
    }

    public ZeroShotOptions withLikelihood(Likelihood known) {
        return new ZeroShotOptions(taxonomy, calibration, Optional.of(known), together);
    }

    public ZeroShotOptions withTogether(int pictures) {
        return new ZeroShotOptions(taxonomy, calibration, likelihood, pictures);
    }

    static void requireUsable(Likelihood likelihood) {
        boolean usable = switch (likelihood) {
            case Likelihood.Softmax(double scale) -> isScale(scale);
            case Likelihood.Sigmoid(double scale, double bias) -> isScale(scale) && Math.abs(bias) <= LARGEST;
        };
        if (!usable) {
            throw new IllegalArgumentException("A scale is a number above 0, and neither it nor a bias goes beyond "
                    + LARGEST + "; this is " + likelihood + ".");
        }
    }

    private static boolean isScale(double scale) {
        return scale > 0 && scale <= LARGEST;
    }
}
