package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.CancelledException;

/**
 * Gives sound another rate, through a low pass that is a sinc in a Kaiser window. Tones up to {@value #PASSED} of the lower of the two
 * half rates come through within 0.001 dB; what lies above the lower half rate is at least 100 dB quieter. Nothing is delayed: the
 * first sample stays where it is. May be shared between threads.
 *
 * <p>The filter is laid out at the least common multiple of both rates and taken apart into phases. Only the products of samples
 * that are there are ever made.
 */
public final class Resampler {

    /** Up to where tones come through whole, as a part of the lower half rate. */
    public static final double PASSED = 0.9;

    private static final double STOPPED_DECIBELS = 110;
    private static final int MOST_NUMBERS = 1 << 24;
    private static final int CHECKED = 1 << 16;

    private final int from;
    private final int to;
    private final int up;
    private final int down;
    private final int half;
    private final float[][] phases;

    /**
     * @param from frames a second that come in
     * @param to frames a second that go out
     * @throws IllegalArgumentException when the rates share so little that the filter would have more than 2^24 numbers
     */
    public Resampler(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("Rates are at least 1; these are " + from + " and " + to + ".");
        }
        this.from = from;
        this.to = to;
        int common = greatestCommonDivisor(from, to);
        this.up = to / common;
        this.down = from / common;
        double lower = Math.max(up, down);
        double width = Math.PI * (1 - PASSED) / lower;
        int wanted = (int) Math.ceil((STOPPED_DECIBELS - 7.95) / (2.285 * width) / 2);
        if (wanted > MOST_NUMBERS / 2) {
            throw new IllegalArgumentException("A filter from " + from + " to " + to + " Hz would have " + 2L * wanted
                    + " numbers. Go by way of a rate that shares more with both.");
        }
        this.half = up == down ? 0 : wanted;
        this.phases = up == down ? new float[0][] : phases(up, half, lower);
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    private static float[][] phases(int up, int half, double lower) {
        double cutoff = (1 + PASSED) / 2 / lower;
        double beta = 0.1102 * (STOPPED_DECIBELS - 8.7);
        double edge = bessel(beta);
        float[][] phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            int first = Math.floorMod(phase + half, up) - half; // the lowest place of this phase
            int count = (half - first) / up + 1;
            phases[phase] = new float[count];
            double[] exact = new double[count];
            double sum = 0;
            for (int tap = 0; tap < count; tap++) {
                double place = first + (double) tap * up;
                double inside = place / (half + 1);
                double window = bessel(beta * Math.sqrt(1 - inside * inside)) / edge;
                exact[tap] = sinc(cutoff * place) * window;
                sum += exact[tap];
            }
            for (int tap = 0; tap < count; tap++) {
                phases[phase][tap] = (float) (exact[tap] / sum);
            }
        }
        return phases;
    }

    private static double sinc(double turns) {
        return turns == 0 ? 1 : Math.sin(Math.PI * turns) / (Math.PI * turns);
    }

    /** The modified Bessel function of the first kind and order 0, by its series. */
    private static double bessel(double value) {
        double sum = 1;
        double term = 1;
        for (int step = 1; term > sum * 1e-17; step++) {
            term *= value / (2 * step) * (value / (2 * step));
            sum += term;
        }
        return sum;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** All channels at the other rate; as many frames as fit, rounded up. */
    public Sound resample(Sound sound) {
        if (sound.rate() != from) {
            throw new IllegalArgumentException("This resampler takes " + from + " Hz, and the sound has " + sound.rate()
                    + ". Make one for its rate.");
        }
        if (up == down) {
            return sound;
        }
        float[][] channels = new float[sound.channels()][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = resample(sound.array(channel));
        }
        return Sound.adopt(to, channels);
    }

    private float[] resample(float[] samples) {
        int count = Math.toIntExact(((long) samples.length * up + down - 1) / down);
        float[] resampled = new float[count];
        for (int index = 0; index < count; index++) {
            if (index % CHECKED == 0) {
                CancelledException.throwIfInterrupted("Resampling");
            }
            long place = (long) index * down;
            int phase = (int) (place % up);
            float[] taps = phases[phase];
            int first = Math.floorMod(phase + half, up) - half;
            int newest =
                    Math.toIntExact((place - first) / up); // the sample that the first tap is for; later taps go back
            int skipped = Math.max(newest - samples.length + 1, 0);
            int end = Math.min(taps.length, newest + 1);
            double sum = 0;
            for (int tap = skipped; tap < end; tap++) {
                sum += taps[tap] * samples[newest - tap];
            }
            resampled[index] = (float) sum;
        }
        return resampled;
    }

    @Override
    public String toString() {
        return "Resampler[" + from + " Hz to " + to + " Hz]";
    }
}
