package dev.loreboard.clip.image;

/** One number for each colour channel. */
public record Channels(double red, double green, double blue) {

    public Channels {
        if (!Double.isFinite(red) || !Double.isFinite(green) || !Double.isFinite(blue)) {
            throw new IllegalArgumentException(
                    "Channels hold finite numbers; these are " + red + ", " + green + " and " + blue + ".");
        }
    }

    public static Channels all(double value) {
        return new Channels(value, value, value);
    }
}
