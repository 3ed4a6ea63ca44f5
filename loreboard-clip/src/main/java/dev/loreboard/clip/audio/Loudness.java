package dev.loreboard.clip.audio;

import java.util.Arrays;

/**
 * How loud sound is, as a whole and from moment to moment.
 *
 * @param energy in decibels of full scale
 * @param dynamics in decibels between loud moments and quiet ones
 */
record Loudness(double energy, double dynamics) {

    private static final double LEAST = 1e-12;
    private static final double MOMENT_SECONDS = 0.4;

    static Loudness of(Sound mono) {
        float[] samples = mono.array(0);
        int length = Math.min((int) (mono.rate() * MOMENT_SECONDS), samples.length);
        double[] moments = new double[samples.length / length];
        double sum = 0;
        for (int sample = 0; sample < samples.length; sample++) {
            double square = (double) samples[sample] * samples[sample];
            sum += square;
            if (sample / length < moments.length) {
                moments[sample / length] += square / length;
            }
        }
        Arrays.sort(moments);
        double loud = moments[(int) ((moments.length - 1) * 0.95)];
        double quiet = moments[(int) ((moments.length - 1) * 0.1)];
        return new Loudness(decibels(sum / samples.length), decibels(loud) - decibels(quiet));
    }

    private static double decibels(double power) {
        return 10 * Math.log10(Math.max(power, LEAST));
    }
}
