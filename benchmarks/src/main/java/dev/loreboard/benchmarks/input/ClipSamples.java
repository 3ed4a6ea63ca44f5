package dev.loreboard.benchmarks.input;

/**
 * What CLIP reads in place of a sample from 0 to 255: a 255th of it, less the mean, divided by the deviation, as NumPy
 * computes it. Channels are red, green and blue.
 */
public final class ClipSamples {

    public static final int CHANNELS = 3;

    private static final int SAMPLES = 256;
    private static final double[] MEAN = {0.48145466, 0.4578275, 0.40821073};
    private static final double[] DEVIATION = {0.26862954, 0.26130258, 0.27577711};

    private ClipSamples() {}

    /** For each channel, what becomes of each sample. */
    public static float[][] tables() { // (3, 256)
        float[][] tables = new float[CHANNELS][SAMPLES];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                float scaled = (float) (sample * (1 / 255.0));
                tables[channel][sample] = (scaled - (float) MEAN[channel]) / (float) DEVIATION[channel];
            }
        }
        return tables;
    }

    /** How many steps from a sample to the next one lie between two numbers of a channel. */
    static double steps(int channel, double one, double other) {
        return Math.abs(one - other) * DEVIATION[channel] * 255;
    }
}
