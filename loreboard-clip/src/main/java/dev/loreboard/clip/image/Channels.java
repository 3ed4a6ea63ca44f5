package dev.loreboard.clip.image;

/** One number for each colour channel. */
public record Channels(float red, float green, float blue) {

    public Channels {
        if (!Float.isFinite(red) || !Float.isFinite(green) || !Float.isFinite(blue)) {
            throw new IllegalArgumentException(
                    "Channels hold finite numbers; these are " + red + ", " + green + " and " + blue + ".");
        }
    }

    public static Channels all(float value) {
        return new Channels(value, value, value);
    }
}
