package dev.loreboard.examples.sampler.sound;

import java.util.SplittableRandom;

/**
 * A string that is plucked and left alone: a burst of noise that runs up and down it and is worn smooth on the way.
 *
 * @param softness how dull it begins, from 0 to 1
 * @param ringing for how many seconds a low note is heard
 */
record Plucked(double softness, double ringing) implements Timbre {

    private static final double MIDDLE = 220;

    @Override
    public float[] play(double hertz, double seconds, double loudness, int rate, SplittableRandom chance) {
        double length = rate / hertz - 0.5;
        int whole = Math.max(2, (int) length);
        float fraction = (float) (length - whole);
        float[] string = new float[whole + 1];
        fill(string, loudness, chance);
        double life = ringing * StrictMath.sqrt(MIDDLE / Math.max(MIDDLE / 4, hertz));
        float kept = (float) StrictMath.pow(0.001, 1 / (life * hertz));
        float[] samples = new float[(int) (Math.min(life, seconds + 1.2) * rate)];
        int place = 0;
        float before = 0;
        for (int i = 0; i < samples.length; i++) {
            int next = place + 1 == string.length ? 0 : place + 1;
            float now = string[next] + fraction * (string[place] - string[next]);
            samples[i] = now * (float) loudness * ending(i, samples.length);
            string[place] = kept * 0.5f * (now + before);
            before = now;
            place = next;
        }
        return samples;
    }

    /** A harder pluck is brighter. */
    private void fill(float[] string, double loudness, SplittableRandom chance) {
        float smooth = (float) (softness * (1.2 - 0.6 * loudness));
        float last = 0;
        float mean = 0;
        for (int i = 0; i < string.length; i++) {
            last = smooth * last + (1 - smooth) * (float) (2 * chance.nextDouble() - 1);
            string[i] = last;
            mean += last / string.length;
        }
        float largest = 1e-6f;
        for (int i = 0; i < string.length; i++) {
            string[i] -= mean;
            largest = Math.max(largest, Math.abs(string[i]));
        }
        for (int i = 0; i < string.length; i++) {
            string[i] *= 0.9f / largest;
        }
    }

    private static float ending(int sample, int samples) {
        int left = samples - sample;
        return left < 800 ? left / 800f : 1;
    }
}
