package dev.loreboard.clip.image;

/**
 * What becomes of a sample from 0 to 255: it is multiplied by {@code rescale}, then {@code mean} is taken away and the
 * rest divided by {@code deviation}, in 32-bit floating point and in this order.
 */
public record Normalisation(double rescale, Channels mean, Channels deviation) {

    private static final int SAMPLES = 256;

    public Normalisation {
        if (!Double.isFinite(rescale) || rescale == 0) {
            throw new IllegalArgumentException(
                    "Samples are multiplied by a finite number other than zero, usually 1/255; this is " + rescale
                            + ".");
        }
        if (deviation.red() == 0 || deviation.green() == 0 || deviation.blue() == 0) {
            throw new IllegalArgumentException(
                    "Samples are divided by the deviation, so none of it is zero; it is " + deviation + ".");
        }
    }

    /** Samples from 0 to 1, as they are. */
    public static Normalisation unit() {
        return of(Channels.all(0), Channels.all(1));
    }

    /** Samples from 0 to 1, then mean and deviation. */
    public static Normalisation of(Channels mean, Channels deviation) {
        return new Normalisation(1 / 255.0, mean, deviation);
    }

    /** What each of the 256 samples becomes in a channel of this mean and deviation. */
    private float[] table(double channelMean, double channelDeviation) {
        float[] table = new float[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            table[sample] = ((float) (sample * rescale) - (float) channelMean) / (float) channelDeviation;
        }
        return table;
    }

    /** For red, green and blue. */
    float[][] tables() { // (3, 256)
        return new float[][] {
            table(mean.red(), deviation.red()),
            table(mean.green(), deviation.green()),
            table(mean.blue(), deviation.blue())
        };
    }
}
