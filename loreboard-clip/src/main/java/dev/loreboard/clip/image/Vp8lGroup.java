package dev.loreboard.clip.image;

import java.io.IOException;

/** The five prefix codes that a stretch of pixels goes by. */
record Vp8lGroup(Vp8lCode green, Vp8lCode red, Vp8lCode blue, Vp8lCode alpha, Vp8lCode distance) {

    static final int LENGTHS = 24;

    private static final int DISTANCES = 40;

    /** @param cacheSize how many colours can be named by their place in the cache */
    static Vp8lGroup read(Vp8lBits bits, int cacheSize) throws IOException {
        return new Vp8lGroup(
                Vp8lCode.of(bits, 256 + LENGTHS + cacheSize),
                Vp8lCode.of(bits, 256),
                Vp8lCode.of(bits, 256),
                Vp8lCode.of(bits, 256),
                Vp8lCode.of(bits, DISTANCES));
    }
}
