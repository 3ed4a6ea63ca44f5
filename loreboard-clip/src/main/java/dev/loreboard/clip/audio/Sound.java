package dev.loreboard.clip.audio;

import java.util.Arrays;

/** Decoded sound: at least one frame of finite samples, full scale from -1 to 1. A value, safe to share. */
public final class Sound {

    private final int rate;
    private final float[][] samples; // (channels, frames)

    private Sound(int rate, float[][] samples) {
        if (rate < 1 || samples.length < 1 || samples[0].length < 1) {
            throw new IllegalArgumentException("Sound has a rate, a channel and a sample; this has a rate of " + rate
                    + ", " + samples.length + " channels"
                    + (samples.length == 0 ? "." : " and " + samples[0].length + " frames."));
        }
        for (float[] channel : samples) {
            if (channel.length != samples[0].length) {
                throw new IllegalArgumentException("Channels are equally long; one has " + samples[0].length
                        + " samples and another " + channel.length + ".");
            }
            for (float sample : channel) {
                if (!Float.isFinite(sample)) {
                    throw new IllegalArgumentException("Samples are finite numbers; one is " + sample + ".");
                }
            }
        }
        this.rate = rate;
        this.samples = samples;
    }

    /**
     * @param rate frames a second
     * @param channels each copied
     */
    public static Sound of(int rate, float[]... channels) {
        float[][] copies = new float[channels.length][];
        Arrays.setAll(copies, channel -> channels[channel].clone());
        return new Sound(rate, copies);
    }

    /** Without copying. */
    static Sound adopt(int rate, float[]... channels) {
        return new Sound(rate, channels);
    }

    /** Frames a second. */
    public int rate() {
        return rate;
    }

    public int channels() {
        return samples.length;
    }

    /** How many samples each channel has. */
    public int frames() {
        return samples[0].length;
    }

    public double seconds() {
        return (double) frames() / rate;
    }

    /** The samples of one channel, in an array of the caller's own. */
    public float[] channel(int channel) {
        return samples[channel].clone();
    }

    /** The samples of one channel, for reading only. */
    float[] array(int channel) {
        return samples[channel];
    }

    /** The mean of all channels. */
    public Sound mono() {
        if (samples.length == 1) {
            return this;
        }
        float[] mean = new float[frames()];
        for (int frame = 0; frame < mean.length; frame++) {
            double sum = 0;
            for (float[] channel : samples) {
                sum += channel[frame];
            }
            mean[frame] = (float) (sum / samples.length);
        }
        return new Sound(rate, new float[][] {mean});
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sound sound && rate == sound.rate && Arrays.deepEquals(samples, sound.samples);
    }

    @Override
    public int hashCode() {
        return 31 * rate + Arrays.deepHashCode(samples);
    }

    @Override
    public String toString() {
        return "Sound[" + seconds() + " s, " + rate + " Hz, " + channels() + " channels]";
    }
}
