package dev.loreboard.clip.image;

/** Red and blue lost what green and red foretell of them. */
final class Vp8lColours implements Vp8lChange {

    private final int width;
    private final int tileBits;
    private final int[] tiles; // how much is foretold

    Vp8lColours(int width, int tileBits, int[] tiles) {
        this.width = width;
        this.tileBits = tileBits;
        this.tiles = tiles;
    }

    @Override
    public int[] undo(int[] argb) {
        int columns = Vp8lPixels.tiles(width, tileBits);
        for (int index = 0; index < argb.length; index++) {
            int tile = tiles[((index / width) >> tileBits) * columns + ((index % width) >> tileBits)];
            int green = argb[index] >> 8;
            int red = ((argb[index] >> 16) + share(tile, green)) & 0xff;
            int blue = (argb[index] + share(tile >> 8, green) + share(tile >> 16, red)) & 0xff;
            argb[index] = (argb[index] & 0xff00ff00) | red << 16 | blue;
        }
        return argb;
    }

    /** The product of the lowest bytes, each with its sign, in parts of 32. */
    private static int share(int factor, int colour) {
        return ((byte) factor * (byte) colour) >> 5;
    }
}
