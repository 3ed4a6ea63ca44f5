package dev.loreboard.clip.image;

/** How a picture of any shape comes into the size that a model reads. */
public sealed interface Fit {

    /** The short side is resized to so many pixels, the long side in proportion, and the centre is cut out. */
    record ShortSide(int pixels, CropOffset offset) implements Fit {

        public ShortSide {
            if (pixels < 1) {
                throw new IllegalArgumentException("The short side has at least one pixel, not " + pixels + ".");
            }
        }
    }

    /** Both sides are resized to the wanted size, whatever that does to the proportions. */
    record Squash() implements Fit {}

    /** The whole picture is resized to fit inside, and what is left around it gets a colour. */
    record Pad(Rgb fill) implements Fit {}
}
