package dev.loreboard.clip.image;

/*
 * Colour is there once for every four samples of brightness. In between it is weighed 9, 3, 3 and 1 by distance, in the
 * two roundings of libwebp: a diagonal mean first, then the mean of that and the nearest. Brightness and the two
 * differences become red, green and blue in whole numbers of 14 fractional bits.
 */

/** Puts the planes of a lossy WebP picture on a canvas. */
final class Vp8Colours {

    private final Vp8Frame frame;
    private final int width;
    private final int height;

    Vp8Colours(Vp8Frame frame, int width, int height) {
        this.frame = frame;
        this.width = width;
        this.height = height;
    }

    /** @param alpha of each pixel, or nothing when all are opaque */
    void put(Canvas canvas, int left, int top, byte[] alpha) {
        int[] blue = new int[width];
        int[] red = new int[width];
        for (int y = 0; y < height; y++) {
            stretch(frame.blue, y, blue);
            stretch(frame.red, y, red);
            int index = canvas.index(left, top + y);
            int row = frame.brightness.index(0, y);
            for (int x = 0; x < width; x++) {
                int brightness = scaled(frame.brightness.at(row + x), 19077);
                canvas.put(
                        index + x,
                        clamp(brightness + scaled(red[x], 26149) - 14234),
                        clamp(brightness - scaled(blue[x], 6419) - scaled(red[x], 13320) + 8708),
                        clamp(brightness + scaled(blue[x], 33050) - 17685),
                        alpha.length == 0 ? Canvas.OPAQUE : alpha[y * width + x] & 0xff);
            }
        }
    }

    private static int scaled(int sample, int factor) {
        return (sample * factor) >> 8;
    }

    private static int clamp(int sum) {
        return Math.clamp(sum >> 6, 0, 255);
    }

    /** One row of a plane of colour at the size of the picture. */
    private void stretch(Vp8Plane plane, int y, int[] row) {
        int last = (height + 1) / 2 - 1;
        int near = plane.index(0, y / 2);
        int far = plane.index(0, Math.clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, last));
        int lastColumn = (width + 1) / 2 - 1;
        row[0] = ends(plane, near, far);
        for (int x = 1; x <= lastColumn; x++) {
            int before = plane.at(near + x - 1);
            int here = plane.at(near + x);
            int farBefore = plane.at(far + x - 1);
            int farHere = plane.at(far + x);
            int sum = before + here + farBefore + farHere + 8;
            row[2 * x - 1] = (((sum + 2 * (here + farBefore)) >> 3) + before) >> 1;
            if (2 * x < width) {
                row[2 * x] = (((sum + 2 * (before + farHere)) >> 3) + here) >> 1;
            }
        }
        if (width % 2 == 0) {
            row[width - 1] = ends(plane, near + lastColumn, far + lastColumn);
        }
    }

    private static int ends(Vp8Plane plane, int near, int far) {
        return (3 * plane.at(near) + plane.at(far) + 2) >> 2;
    }
}
