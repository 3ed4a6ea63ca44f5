package dev.loreboard.clip.image;

import java.util.Arrays;

/** Pixels were replaced by their places in a palette, and of a small palette several share one. */
final class Vp8lPalette implements Vp8lChange {

    private static final int SIZE = 256;

    private final int[] argb; // filled up with what is transparent
    private final int shareBits; // how many pixels share one, as a power of two
    private final int width;
    private final int height;

    private Vp8lPalette(int[] argb, int shareBits, int width, int height) {
        this.argb = argb;
        this.shareBits = shareBits;
        this.width = width;
        this.height = height;
    }

    /** @param differences of each entry from the one before */
    static Vp8lPalette of(int[] differences, int width, int height) {
        int count = differences.length;
        int[] argb = Arrays.copyOf(differences, SIZE);
        for (int entry = 1; entry < count; entry++) {
            argb[entry] = Vp8lGuess.sum(argb[entry], argb[entry - 1]);
        }
        return new Vp8lPalette(argb, count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3, width, height);
    }

    int packedWidth() {
        return Vp8lPixels.tiles(width, shareBits);
    }

    @Override
    public int[] undo(int[] packed) {
        int[] unpacked = new int[width * height];
        int bits = Byte.SIZE >> shareBits;
        int columns = packedWidth();
        for (int index = 0; index < unpacked.length; index++) {
            int x = index % width;
            int shared = packed[index / width * columns + (x >> shareBits)] >> 8 & 0xff;
            int place = x & ((1 << shareBits) - 1);
            unpacked[index] = argb[(shared >> (place * bits)) & ((1 << bits) - 1)];
        }
        return unpacked;
    }
}
