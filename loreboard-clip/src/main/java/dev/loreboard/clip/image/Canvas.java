package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.Picture.BYTES_PER_PIXEL;

/** Where a decoder puts its pixels: a background that shows through wherever a pixel is transparent. */
final class Canvas {

    static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final Rgb background;
    private final byte[] rgb; // (height, width, 3)

    /** The background is there before any pixel is put only after {@link #fill}. */
    Canvas(int width, int height, Rgb background) {
        this.width = width;
        this.height = height;
        this.background = background;
        this.rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), BYTES_PER_PIXEL)];
    }

    void fill() {
        for (int index = 0; index < width * height; index++) {
            put(index, background.red(), background.green(), background.blue());
        }
    }

    /** Which pixel stands at this place, counted along the rows. */
    int index(int x, int y) {
        return y * width + x;
    }

    void put(int index, int red, int green, int blue) {
        int at = index * BYTES_PER_PIXEL;
        rgb[at] = (byte) red;
        rgb[at + 1] = (byte) green;
        rgb[at + 2] = (byte) blue;
    }

    /** Mixes with the background, rounded as Pillow rounds when it pastes through a mask. */
    void put(int index, int red, int green, int blue, int alpha) {
        put(
                index,
                mix(red, background.red(), alpha),
                mix(green, background.green(), alpha),
                mix(blue, background.blue(), alpha));
    }

    private static int mix(int above, int below, int alpha) {
        int sum = above * alpha + below * (OPAQUE - alpha) + 128;
        return (sum + (sum >> 8)) >> 8;
    }

    /** A pixel as {@code 0xAARRGGBB}. */
    void putArgb(int index, int argb) {
        put(index, argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, argb >>> 24);
    }

    /** A whole row of opaque pixels, three bytes each. */
    void putRow(int y, byte[] source, int offset) {
        System.arraycopy(source, offset, rgb, y * width * BYTES_PER_PIXEL, width * BYTES_PER_PIXEL);
    }

    Picture finish() {
        return Picture.adopt(width, height, rgb);
    }
}
