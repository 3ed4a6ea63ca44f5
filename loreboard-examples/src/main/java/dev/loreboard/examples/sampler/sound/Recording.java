package dev.loreboard.examples.sampler.sound;

/**
 * Sound for two ears.
 *
 * @param rate in samples a second
 */
public record Recording(float[] left, float[] right, int rate) {

    public double seconds() {
        return (double) left.length / rate;
    }

    /** As one ear in the middle hears it. */
    public float[] mono() {
        float[] mono = new float[left.length];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = 0.5f * (left[i] + right[i]);
        }
        return mono;
    }
}
