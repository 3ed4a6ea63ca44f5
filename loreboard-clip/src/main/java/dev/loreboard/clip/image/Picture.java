package dev.loreboard.clip.image;

import java.nio.ByteBuffer;

/**
 * Decoded pixels: rows from the top, red, green and blue in a byte each, nothing between rows. Immutable, and safe to
 * share between threads.
 */
public final class Picture {

    static final int BYTES_PER_PIXEL = 3;

    /** What fits into one array. */
    static final long MOST_PIXELS = (Integer.MAX_VALUE - 64) / BYTES_PER_PIXEL;

    private final int width;
    private final int height;
    private final byte[] rgb; // (height, width, 3)

    private Picture(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Copies what remains in the buffer. */
    public static Picture of(int width, int height, ByteBuffer rgb) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A picture has at least one pixel each way; this one is " + width + " x " + height + ".");
        }
        long bytes = (long) width * height * BYTES_PER_PIXEL;
        if (rgb.remaining() != bytes) {
            throw new IllegalArgumentException("A picture of " + width + " x " + height + " pixels takes " + bytes
                    + " bytes; the buffer has " + rgb.remaining() + ".");
        }
        byte[] copy = new byte[rgb.remaining()];
        rgb.duplicate().get(copy);
        return new Picture(width, height, copy);
    }

    /** Takes the array over; the caller forgets it. */
    static Picture adopt(int width, int height, byte[] rgb) {
        return new Picture(width, height, rgb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A read-only view from the first pixel to the last, with a position of its own. */
    public ByteBuffer rgb() {
        return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
    }

    /** The array itself, for reading only. */
    byte[] array() {
        return rgb;
    }

    @Override
    public String toString() {
        return "Picture[" + width + " x " + height + "]";
    }
}
