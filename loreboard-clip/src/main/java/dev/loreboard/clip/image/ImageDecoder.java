package dev.loreboard.clip.image;

import java.io.IOException;

/**
 * Turns the bytes of a picture into pixels, as they are stored. It is asked only after the header was read and found to
 * be within the limits; turning the picture upright is not its business. Safe to share between threads.
 */
public interface ImageDecoder {

    /** Whether it wants to try a picture of this kind. */
    boolean takes(PictureHeader header);

    /**
     * A picture of the header's size, opaque.
     *
     * @param background what shows through where the picture is transparent
     * @throws IOException when it cannot; the next decoder is tried, and the last one's message goes to the caller. It
     *     reads on from "The picture cannot be read: ".
     */
    Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException;
}
