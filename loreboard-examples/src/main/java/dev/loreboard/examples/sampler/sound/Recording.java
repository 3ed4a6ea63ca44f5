package dev.loreboard.examples.sampler.sound;

/** Sound for two ears. Its samples are not copied, and nobody is to change them. */
public final class Recording {

    private final float[] left;
    private final float[] right;
    private final int rate;

    Recording(float[] left, float[] right, int rate) {
        this.left = left;
        this.right = right;
        this.rate = rate;
    }

    public float[] left() {
        return left;
    }

    public float[] right() {
        return right;
    }

    /** In samples a second. */
    public int rate() {
        return rate;
    }

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
