package dev.loreboard.examples.sampler.sound;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Something blown, bowed or sung: it sounds for as long as it is held.
 *
 * @param voices how many play together, each a little off
 * @param apart how far off, as a share of the pitch
 * @param vibrato how far the pitch sways, as a share of it
 * @param breath how much noise there is in it, from 0 to 1
 * @param spectrum how loud something at so many hertz is
 */
record Sustained(Swell swell, int voices, double apart, double vibrato, double breath, DoubleUnaryOperator spectrum)
        implements Timbre {

    private static final int MOST_HARMONICS = 24;
    private static final double SWAYS_A_SECOND = 5.1;

    @Override
    public float[] play(double hertz, double seconds, double loudness, int rate, SplittableRandom chance) {
        Wave wave = wave(hertz, loudness, rate);
        Wave sine = new Wave(1);
        float[] samples = new float[swell.samples(seconds, rate)];
        double[] phases = new double[voices];
        for (int voice = 0; voice < voices; voice++) {
            phases[voice] = chance.nextDouble();
        }
        float noise = 0;
        double sway = chance.nextDouble();
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / rate;
            double bend = 1 + vibrato * Math.min(1, time / 0.6) * sine.at(sway);
            sway = step(sway, SWAYS_A_SECOND / rate);
            float sum = 0;
            for (int voice = 0; voice < voices; voice++) {
                sum += wave.at(phases[voice]);
                double off = 1 + apart * (voice - (voices - 1) / 2.0);
                phases[voice] = step(phases[voice], hertz * off * bend / rate);
            }
            noise += 0.25f * ((float) (2 * chance.nextDouble() - 1) - noise);
            samples[i] = swell.at(i, seconds, rate) * (float) loudness * (sum / voices + (float) breath * noise);
        }
        return samples;
    }

    private static double step(double phase, double by) {
        double next = phase + by;
        return next - (int) next;
    }

    /** Louder is brighter; nothing is higher than the samples can hold. */
    private Wave wave(double hertz, double loudness, int rate) {
        int most = (int) Math.max(1, Math.min(MOST_HARMONICS, 0.45 * rate / hertz));
        double[] harmonics = new double[most];
        for (int i = 0; i < most; i++) {
            double dimming = StrictMath.pow(0.6 + 0.4 * loudness, i);
            harmonics[i] = dimming * spectrum.applyAsDouble(hertz * (i + 1)) / StrictMath.pow(i + 1, 1.1);
        }
        return new Wave(harmonics);
    }
}
