package dev.loreboard.examples.studio.visionboard;

import java.util.Optional;

/**
 * A picture on a vision board.
 *
 * @param address where it was said to be
 * @param picture the hash of its bytes, when it was fetched
 * @param thumbnail the hash of a small copy
 * @param trouble why it could not be fetched; empty for one that could
 * @param stack where it lies, when it lies in a stack
 */
record Pin(
        int position,
        String address,
        Optional<String> picture,
        String title,
        int width,
        int height,
        String colour,
        String thumbnail,
        String trouble,
        Optional<String> stack) {

    boolean isNew() {
        return picture.isEmpty() && trouble.isEmpty();
    }
}
