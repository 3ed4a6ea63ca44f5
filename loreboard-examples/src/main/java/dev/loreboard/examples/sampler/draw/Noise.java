package dev.loreboard.examples.sampler.draw;

/**
 * Smooth chance over a plane: a value from 0 to 1 at each place, the same for the same seed on every machine. Clouds,
 * ridges, grain of paper and wobbling hands are made of it. May be shared between threads.
 */
public final class Noise {

    private static final float SCALE = 1f / 0xffff;

    private final int seed;

    public Noise(long seed) {
        this.seed = (int) (seed ^ (seed >>> 32)) * 0x9e3779b1 + 0x7f4a7c15;
    }

    /** Chance in one octave, whose hills are about 1 apart. */
    public float at(float x, float y) {
        int left = floor(x);
        int top = floor(y);
        float across = ease(x - left);
        float down = ease(y - top);
        float upper = mix(corner(left, top), corner(left + 1, top), across);
        float lower = mix(corner(left, top + 1), corner(left + 1, top + 1), across);
        return mix(upper, lower, down);
    }

    /** Chance in several octaves, each with half of the size and half of the weight of the one before. */
    public float rough(float x, float y, int octaves) {
        float sum = 0;
        float weight = 0.5f;
        float whole = 0;
        float scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += weight * at(x * scale + octave * 17.3f, y * scale - octave * 9.1f);
            whole += weight;
            weight *= 0.5f;
            scale *= 2.03f;
        }
        return sum / whole;
    }

    /** Chance of a single cell of a grid, without any smoothness. */
    public float cell(int x, int y) {
        return corner(x, y);
    }

    private float corner(int x, int y) {
        int hash = seed + x * 0x27d4eb2d + y * 0x165667b1;
        hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return ((hash ^ (hash >>> 16)) & 0xffff) * SCALE;
    }

    private static int floor(float value) {
        int whole = (int) value;
        return value < whole ? whole - 1 : whole;
    }

    private static float ease(float share) {
        return share * share * (3 - 2 * share);
    }

    private static float mix(float one, float other, float share) {
        return one + (other - one) * share;
    }
}
