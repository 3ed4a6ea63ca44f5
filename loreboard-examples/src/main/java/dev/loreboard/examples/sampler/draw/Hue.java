package dev.loreboard.examples.sampler.draw;

/** A colour, of which each part goes from 0 to 1; more than 1 is light that shines. */
public record Hue(float red, float green, float blue) {

    public static final Hue WHITE = new Hue(1, 1, 1);
    public static final Hue BLACK = new Hue(0, 0, 0);

    /** Written like {@code 0xff8000} for orange. */
    public static Hue of(int rgb) {
        return new Hue(((rgb >> 16) & 0xff) / 255f, ((rgb >> 8) & 0xff) / 255f, (rgb & 0xff) / 255f);
    }

    public Hue mix(Hue other, double share) {
        float part = (float) share;
        return new Hue(
                red + (other.red - red) * part,
                green + (other.green - green) * part,
                blue + (other.blue - blue) * part);
    }

    public Hue times(double factor) {
        float by = (float) factor;
        return new Hue(red * by, green * by, blue * by);
    }

    /** How bright it looks. */
    public float luminance() {
        return luminance(red, green, blue);
    }

    public static float luminance(float red, float green, float blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    /** More colourful, or less so with a factor below 1. */
    public Hue saturated(double factor) {
        float grey = luminance();
        return new Hue(grey, grey, grey).mix(this, factor);
    }

    public Hue darker(double share) {
        return mix(BLACK, share);
    }

    public Hue lighter(double share) {
        return mix(WHITE, share);
    }
}
