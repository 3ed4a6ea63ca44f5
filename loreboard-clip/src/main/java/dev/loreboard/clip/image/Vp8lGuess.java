package dev.loreboard.clip.image;

/** Pixels were replaced by how far they are from what their neighbours foretell. */
final class Vp8lGuess implements Vp8lChange {

    private static final int BLACK = 0xff000000;
    private static final int FIRST_AND_THIRD = 0x00ff00ff;

    private final int width;
    private final int tileBits;
    private final int[] tiles; // the way of guessing

    Vp8lGuess(int width, int tileBits, int[] tiles) {
        this.width = width;
        this.tileBits = tileBits;
        this.tiles = tiles;
    }

    @Override
    public int[] undo(int[] argb) {
        int columns = Vp8lPixels.tiles(width, tileBits);
        argb[0] = sum(argb[0], BLACK);
        for (int index = 1; index < argb.length; index++) {
            int x = index % width;
            int guess;
            if (index < width) {
                guess = argb[index - 1];
            } else if (x == 0) {
                guess = argb[index - width];
            } else {
                int way = tiles[((index / width) >> tileBits) * columns + (x >> tileBits)] >> 8 & 15;
                guess = guess(
                        way,
                        argb[index - 1],
                        argb[index - width],
                        argb[index - width + 1], // in the last column this is the first pixel of the same row
                        argb[index - width - 1]);
            }
            argb[index] = sum(argb[index], guess);
        }
        return argb;
    }

    private static int guess(int way, int left, int above, int right, int corner) {
        return switch (way) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> right;
            case 4 -> corner;
            case 5 -> mean(mean(left, right), above);
            case 6 -> mean(left, corner);
            case 7 -> mean(left, above);
            case 8 -> mean(corner, above);
            case 9 -> mean(above, right);
            case 10 -> mean(mean(left, corner), mean(above, right));
            case 11 -> nearer(left, above, corner);
            case 12 -> slope(left, above, corner);
            case 13 -> halfSlope(mean(left, above), corner);
            default -> BLACK;
        };
    }

    /** Adds the four parts of two pixels, each for itself. */
    static int sum(int one, int other) {
        int second = (one & ~FIRST_AND_THIRD) + (other & ~FIRST_AND_THIRD) & ~FIRST_AND_THIRD;
        int first = (one & FIRST_AND_THIRD) + (other & FIRST_AND_THIRD) & FIRST_AND_THIRD;
        return second | first;
    }

    private static int mean(int one, int other) {
        return (((one ^ other) & 0xfefefefe) >>> 1) + (one & other);
    }

    /** Whichever is nearer to left + above - corner, in all parts together. */
    private static int nearer(int left, int above, int corner) {
        int toAbove = 0;
        int toLeft = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int middle = corner >> shift & 0xff;
            toAbove += Math.abs((left >> shift & 0xff) - middle);
            toLeft += Math.abs((above >> shift & 0xff) - middle);
        }
        return toAbove <= toLeft ? above : left;
    }

    private static int slope(int left, int above, int corner) {
        int result = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int part = (left >> shift & 0xff) + (above >> shift & 0xff) - (corner >> shift & 0xff);
            result |= Math.clamp(part, 0, 255) << shift;
        }
        return result;
    }

    private static int halfSlope(int mean, int corner) {
        int result = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int part = mean >> shift & 0xff;
            result |= Math.clamp(part + (part - (corner >> shift & 0xff)) / 2, 0, 255) << shift;
        }
        return result;
    }
}
