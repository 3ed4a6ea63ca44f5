package dev.loreboard.examples.sampler.sound;

import java.util.SplittableRandom;

/**
 * A skin that is beaten: a tone that falls, and noise.
 *
 * @param low of the large drum, in hertz
 * @param high of the small one
 * @param skin how much of it is the tone, from 0 to 1; the rest is noise
 * @param ringing for how many seconds the large one is heard
 */
record Beaten(double low, double high, double skin, double ringing) implements Timbre {

    @Override
    public float[] play(double drum, double seconds, double loudness, int rate, SplittableRandom chance) {
        boolean deep = drum < 1;
        double pitch = deep ? low : high;
        double life = deep ? ringing : ringing / 4;
        float[] samples = new float[(int) (life * rate)];
        Wave sine = new Wave(1);
        float tone = (float) (loudness * (deep ? skin : skin * 0.5));
        float hiss = (float) (loudness * (1 - skin) * (deep ? 0.6 : 1));
        float toneKept = (float) StrictMath.pow(0.001, 1 / (life * rate));
        float hissKept = (float) StrictMath.pow(0.001, 1 / (life * 0.3 * rate));
        double fall = 1.2;
        double fallKept = StrictMath.pow(0.01, 1 / (0.08 * rate));
        double phase = 0;
        float dull = 0;
        for (int i = 0; i < samples.length; i++) {
            float noise = (float) (2 * chance.nextDouble() - 1);
            dull += (deep ? 0.2f : 0.7f) * (noise - dull);
            samples[i] = tone * sine.at(phase) + hiss * (deep ? dull : noise - dull);
            phase += pitch * (1 + fall) / rate;
            phase -= (int) phase;
            fall *= fallKept;
            tone *= toneKept;
            hiss *= hissKept;
        }
        return samples;
    }
}
