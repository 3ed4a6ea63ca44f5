package dev.loreboard.examples.studio.gallery;

/**
 * A picture of the gallery.
 *
 * @param number the order in which pictures came
 * @param id what the board calls it: the hash of its bytes
 * @param source where it came from
 * @param colour the one that is most of it, as in CSS; it is shown until the picture is there
 * @param thumbnail the hash of a small copy
 * @param reason why it was left out; empty for one that hangs
 */
public record Picture(
        long number,
        String id,
        String title,
        String source,
        int width,
        int height,
        String colour,
        String thumbnail,
        boolean favourite,
        String reason) {

    /** Whether it hangs in the gallery, and was not left out. */
    public boolean kept() {
        return reason.isEmpty();
    }
}
