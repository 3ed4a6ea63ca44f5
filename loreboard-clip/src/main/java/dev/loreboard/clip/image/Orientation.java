package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.Picture.BYTES_PER_PIXEL;

import java.util.Arrays;

/**
 * How a camera was held, as the tag 0x0112 of a file says it. Named by what has
 * to be done to the stored pixels; turns are clockwise.
 */
public enum Orientation {
    AS_STORED(1, false),
    MIRRORED(2, false),
    TURNED_HALF(3, false),
    FLIPPED(4, false),
    TRANSPOSED(5, true),
    TURNED_RIGHT(6, true),
    TRANSVERSED(7, true),
    TURNED_LEFT(8, true);

    private final int tag;
    private final boolean swapsSides;

    Orientation(int tag, boolean swapsSides) {
        this.tag = tag;
        this.swapsSides = swapsSides;
    }

    /** @param value of the tag; what is not from 1 to 8 means nothing */
    static Orientation ofTag(int value) {
        return Arrays.stream(values())
                .filter(orientation -> orientation.tag == value)
                .findFirst()
                .orElse(AS_STORED);
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return swapsSides;
    }

    /** The picture as it is meant to be seen. */
    Picture apply(Picture stored) {
        if (this == AS_STORED) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        byte[] from = stored.array();
        byte[] to = new byte[from.length];
        int step = index(stored, 1, 0) - index(stored, 0, 0);
        int target = 0;
        for (int y = 0; y < height; y++) {
            int source = index(stored, 0, y) * BYTES_PER_PIXEL;
            for (int x = 0; x < width; x++) {
                to[target] = from[source];
                to[target + 1] = from[source + 1];
                to[target + 2] = from[source + 2];
                target += BYTES_PER_PIXEL;
                source += step * BYTES_PER_PIXEL;
            }
        }
        return Picture.adopt(width, height, to);
    }

    /** Which stored pixel is seen at this place. */
    private int index(Picture stored, int x, int y) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (this) {
            case AS_STORED -> y * stored.width() + x;
            case MIRRORED -> y * stored.width() + right - x;
            case TURNED_HALF -> (bottom - y) * stored.width() + right - x;
            case FLIPPED -> (bottom - y) * stored.width() + x;
            case TRANSPOSED -> x * stored.width() + y;
            case TURNED_RIGHT -> (bottom - x) * stored.width() + y;
            case TRANSVERSED -> (bottom - x) * stored.width() + right - y;
            case TURNED_LEFT -> x * stored.width() + right - y;
        };
    }
}
