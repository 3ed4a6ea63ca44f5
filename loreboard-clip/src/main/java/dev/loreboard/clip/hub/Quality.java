package dev.loreboard.clip.hub;

/**
 * How well a model sorts the pictures of ImageNet into its thousand classes without having been taught them.
 *
 * @param imageNetTop1 of a hundred pictures, how many get their class first
 * @param source who measured it, and where it can be read
 */
public record Quality(double imageNetTop1, String source) {

    public Quality {
        if (!(imageNetTop1 > 0 && imageNetTop1 <= 100)) {
            throw new IllegalArgumentException("Of a hundred pictures " + imageNetTop1 + " cannot be right.");
        }
    }
}
