package dev.loreboard.examples.sampler.sound;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Metal that is struck: tones that do not fit together, the high ones gone first.
 *
 * @param ratios of the tones to the pitch
 * @param ringing for how many seconds the lowest is heard
 */
record Struck(List<Double> ratios, double ringing) implements Timbre {

    Struck {
        ratios = List.copyOf(ratios);
    }

    @Override
    public float[] play(double hertz, double seconds, double loudness, int rate, SplittableRandom chance) {
        Wave sine = new Wave(1);
        float[] samples = new float[(int) (ringing * rate)];
        for (int tone = 0; tone < ratios.size(); tone++) {
            double pitch = hertz * ratios.get(tone);
            if (pitch > 0.45 * rate) {
                continue;
            }
            double life = ringing / (1 + 0.8 * tone);
            float level = (float) (loudness * StrictMath.pow(0.3 + 0.25 * loudness, tone));
            float kept = (float) StrictMath.pow(0.001, 1 / (life * rate));
            double phase = 0;
            for (int i = 0; i < samples.length; i++) {
                samples[i] += level * Math.min(1, i / (0.003f * rate)) * sine.at(phase);
                level *= kept;
                phase += pitch / rate;
                phase -= (int) phase;
            }
        }
        return samples;
    }
}
