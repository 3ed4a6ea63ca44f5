package dev.loreboard.examples.studio.gallery;

import java.util.Locale;
import java.util.stream.IntStream;

/** A name for a colour, of the dozen that people agree on. Which one it is goes by hue, lightness and strength in OKLCH. */
enum Swatch {
    RED,
    ORANGE,
    BROWN,
    YELLOW,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK,
    WHITE,
    GREY,
    BLACK;

    private static final double COLOURLESS = 0.035;
    private static final double BRIGHT = 0.88;
    private static final double DARK = 0.3;
    private static final double PITCH_DARK = 0.18;
    private static final double PALE = 0.75;
    private static final double DEEP = 0.62;
    private static final double MUTED = 0.14;
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(Swatch::linear).toArray();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param rgb three times eight bits */
    static Swatch of(int rgb) {
        double red = LINEAR[(rgb >> 16) & 0xff];
        double green = LINEAR[(rgb >> 8) & 0xff];
        double blue = LINEAR[rgb & 0xff];
        double large = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double small = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double lightness = 0.2104542553 * large + 0.7936177850 * middle - 0.0040720468 * small;
        double towardsRed = 1.9779984951 * large - 2.4285922050 * middle + 0.4505937099 * small;
        double towardsYellow = 0.0259040371 * large + 0.7827717662 * middle - 0.8086757660 * small;
        double strength = Math.hypot(towardsRed, towardsYellow);
        if (strength < COLOURLESS || lightness < PITCH_DARK) {
            return colourless(lightness);
        }
        return coloured(lightness, strength, (Math.toDegrees(Math.atan2(towardsYellow, towardsRed)) + 360) % 360);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Swatch colourless(double lightness) {
        if (lightness > BRIGHT) {
            return WHITE;
        }
        return lightness < DARK ? BLACK : GREY;
    }

    private static Swatch coloured(double lightness, double strength, double hue) {
        if (hue < 15 || hue >= 325) {
            return lightness > DEEP || (hue >= 325 && hue < 350) ? PINK : RED;
        }
        if (hue < 95 && hue >= 35 && lightness < DEEP && strength < MUTED) {
            return BROWN;
        }
        if (hue < 40) {
            return lightness > PALE ? PINK : RED;
        }
        if (hue < 78) {
            return ORANGE;
        }
        if (hue < 118) {
            return YELLOW;
        }
        if (hue < 165) {
            return GREEN;
        }
        if (hue < 215) {
            return TEAL;
        }
        return hue < 285 ? BLUE : VIOLET;
    }
}
