package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;

/**
 * What a file says about its picture before a pixel is decoded.
 *
 * @param width of the pixels as stored
 * @param height of the pixels as stored
 */
public record PictureHeader(MediaType type, int width, int height, Orientation orientation) {

    /** The width of the picture as it is meant to be seen. */
    public int uprightWidth() {
        return orientation.swapsSides() ? height : width;
    }

    /** The height of the picture as it is meant to be seen. */
    public int uprightHeight() {
        return orientation.swapsSides() ? width : height;
    }
}
