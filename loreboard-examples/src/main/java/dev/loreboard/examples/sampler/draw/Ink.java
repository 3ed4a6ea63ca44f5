package dev.loreboard.examples.sampler.draw;

/**
 * What an outline is filled with.
 *
 * @param roundness from 0, flat as a wall, to 1, round as a ball
 * @param glow from 0, lit by others, to 1, shining by itself
 * @param mist how much more haze lies on its foot than on its top
 * @param cover how much of what is below it hides
 */
public record Ink(Hue hue, Grain grain, float roundness, float glow, float mist, float cover) {

    public static Ink of(Hue hue) {
        return new Ink(hue, Grain.SMOOTH, 0.5f, 0, 0, 1);
    }

    public static Ink of(int rgb) {
        return of(Hue.of(rgb));
    }

    public Ink with(Grain made) {
        return new Ink(hue, made, roundness, glow, mist, cover);
    }

    public Ink with(Hue other) {
        return new Ink(other, grain, roundness, glow, mist, cover);
    }

    public Ink round(double share) {
        return new Ink(hue, grain, (float) share, glow, mist, cover);
    }

    public Ink glowing(double share) {
        return new Ink(hue, grain, roundness, (float) share, mist, cover);
    }

    public Ink misty(double share) {
        return new Ink(hue, grain, roundness, glow, (float) share, cover);
    }

    public Ink sheer(double share) {
        return new Ink(hue, grain, roundness, glow, mist, (float) share);
    }

    public Ink darker(double share) {
        return with(hue.darker(share));
    }

    public Ink lighter(double share) {
        return with(hue.lighter(share));
    }
}
