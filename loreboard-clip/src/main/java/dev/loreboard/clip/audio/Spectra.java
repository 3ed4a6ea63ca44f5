package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.CancelledException;

/**
 * What the spectra of a sound add up to.
 *
 * @param brightness mean frequency in Hz; 0 for silence
 * @param chroma how much of each of the twelve notes there is, from C on; all zero without tones
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Spectra(double brightness, double[] chroma) {

    private static final int SIZE = 4096;
    private static final int HOP = 2048;
    private static final double LOWEST_NOTE = 55;
    private static final double HIGHEST_NOTE = 2000;
    private static final double MIDDLE_C = 261.6255653;
    private static final int NOTES = 12;

    static Spectra of(Sound mono) {
        RealFourier fourier = new RealFourier(SIZE);
        double[] hann = new double[SIZE];
        for (int sample = 0; sample < SIZE; sample++) {
            hann[sample] = 0.5 - 0.5 * Math.cos(2 * Math.PI * sample / SIZE);
        }
        float[] samples = mono.array(0);
        double[] windowed = new double[SIZE];
        double[] power = new double[SIZE / 2 + 1];
        double[] chroma = new double[NOTES];
        double weighted = 0;
        double all = 0;
        for (int start = 0; start == 0 || start + SIZE / 2 < samples.length; start += HOP) {
            CancelledException.throwIfInterrupted("Describing a sound");
            for (int index = 0; index < SIZE; index++) {
                windowed[index] = start + index < samples.length ? hann[index] * samples[start + index] : 0;
            }
            fourier.power(windowed, power);
            for (int line = 0; line < power.length; line++) {
                double magnitude = Math.sqrt(power[line]);
                weighted += magnitude * line * mono.rate() / SIZE;
                all += magnitude;
            }
            addNotes(power, (double) mono.rate() / SIZE, chroma);
        }
        return new Spectra(all > 0 ? weighted / all : 0, chroma);
    }

    /** Each peak counts for the note that it is nearest to, by its root, so that a loud moment does not outweigh all others. */
    private static void addNotes(double[] power, double step, double[] chroma) {
        int last = (int) (HIGHEST_NOTE / step);
        double loudest = 0;
        for (int line = 1; line <= last; line++) {
            loudest = Math.max(loudest, power[line]);
        }
        for (int line = (int) Math.ceil(LOWEST_NOTE / step); line <= last; line++) {
            double height = power[line];
            if (height > power[line - 1] && height >= power[line + 1] && height > loudest * 1e-3) {
                double frequency = (line + peak(power[line - 1], height, power[line + 1])) * step;
                double note = NOTES * Math.log(frequency / MIDDLE_C) / Math.log(2);
                chroma[Math.floorMod(Math.round(note), NOTES)] += Math.sqrt(height);
            }
        }
    }

    /** Where between its neighbours a peak is highest, by a parabola through their logarithms. */
    private static double peak(double before, double height, double after) {
        double low = Math.log(before + 1e-30);
        double middle = Math.log(height + 1e-30);
        double high = Math.log(after + 1e-30);
        double bend = low - 2 * middle + high;
        return bend == 0 ? 0 : Math.clamp((low - high) / (2 * bend), -0.5, 0.5);
    }
}
