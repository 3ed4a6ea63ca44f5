package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.CancelledException;

/**
 * Makes the frames of a log-mel spectrogram, which is how models hear. A frame allocates nothing. May be shared between threads.
 */
public final class LogMel {

    private static final int CHECKED = 256;

    private final MelSettings settings;
    private final MelBank bank;
    private final double[] hann;

    public LogMel(MelSettings settings) {
        this.settings = settings;
        this.bank = new MelBank(settings);
        this.hann = new double[settings.window()];
        for (int sample = 0; sample < hann.length; sample++) {
            hann[sample] = 0.5 - 0.5 * Math.cos(2 * Math.PI * sample / hann.length);
        }
    }

    public MelSettings settings() {
        return settings;
    }

    /** The frames of the mean of all channels, one after the other: (frames, bands). */
    public float[] frames(Sound sound) {
        if (sound.rate() != settings.rate()) {
            throw new IllegalArgumentException("These frames are made of sound of " + settings.rate() + " Hz; this has "
                    + sound.rate() + ". Resample it first.");
        }
        float[] samples = sound.mono().array(0);
        int count = settings.frames(samples.length);
        float[] frames = new float[Math.multiplyExact(count, settings.bands())];
        Bench bench = new Bench(settings.size(), settings.bands());
        for (int frame = 0; frame < count; frame++) {
            if (frame % CHECKED == 0) {
                CancelledException.throwIfInterrupted("Making log-mel frames");
            }
            int start = frame * settings.hop() - (settings.centred() ? settings.window() / 2 : 0);
            put(samples, start, bench.samples);
            bench.fourier.power(bench.samples, bench.spectrum);
            if (settings.magnitudes()) {
                for (int line = 0; line < bench.spectrum.length; line++) {
                    bench.spectrum[line] = Math.sqrt(bench.spectrum[line]);
                }
            }
            bank.apply(bench.spectrum, bench.sums);
            for (int band = 0; band < settings.bands(); band++) {
                frames[frame * settings.bands() + band] = (float) loudness(bench.sums[band]);
            }
        }
        return frames;
    }

    private void put(float[] samples, int start, double[] windowed) {
        int padding = settings.centred() ? (settings.size() - settings.window()) / 2 : 0;
        for (int index = 0; index < hann.length; index++) {
            windowed[padding + index] = hann[index] * samples[mirrored(start + index, samples.length)];
        }
    }

    /** The place within, when the sound goes on backwards at its ends, without the last sample once more. */
    private static int mirrored(int place, int length) {
        if (place >= 0 && place < length) {
            return place;
        }
        if (length == 1) {
            return 0;
        }
        int period = Math.floorMod(place, 2 * (length - 1));
        return period < length ? period : 2 * (length - 1) - period;
    }

    private double loudness(double sum) {
        return switch (settings.loudness()) {
            case MelSettings.Loudness.Log(double added) -> Math.log(sum + added);
            case MelSettings.Loudness.Decibels(double least) -> 10 * Math.log10(Math.max(sum, least));
        };
    }

    /** What one thread works on. */
    private static final class Bench {

        private final RealFourier fourier;
        private final double[] samples;
        private final double[] spectrum;
        private final double[] sums;

        Bench(int size, int bands) {
            this.fourier = new RealFourier(size);
            this.samples = new double[size];
            this.spectrum = new double[size / 2 + 1];
            this.sums = new double[bands];
        }
    }
}
