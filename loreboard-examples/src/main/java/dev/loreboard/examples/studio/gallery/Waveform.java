package dev.loreboard.examples.studio.gallery;

import dev.loreboard.clip.audio.Sound;
import java.util.List;
import java.util.stream.IntStream;

/** How loud a sound is along its length. */
final class Waveform {

    private static final int STRETCHES = 240;
    private static final double GRAIN = 1000;

    private Waveform() {}

    /** The loudest of each stretch, beside the loudest of all. */
    static List<Double> of(Sound sound) {
        float[] samples = sound.mono().channel(0);
        int stretches = Math.min(STRETCHES, samples.length);
        double[] peaks = IntStream.range(0, stretches)
                .mapToDouble(i ->
                        peak(samples, bound(i, stretches, samples.length), bound(i + 1, stretches, samples.length)))
                .toArray();
        double loudest = Math.max(
                1e-6,
                IntStream.range(0, stretches).mapToDouble(i -> peaks[i]).max().orElse(0));
        return IntStream.range(0, stretches)
                .mapToObj(i -> Math.round(GRAIN * peaks[i] / loudest) / GRAIN)
                .toList();
    }

    private static int bound(int stretch, int stretches, int length) {
        return (int) ((long) stretch * length / stretches);
    }

    private static double peak(float[] samples, int first, int end) {
        double peak = 0;
        for (int i = first; i < end; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
