package dev.loreboard.clip.fingerprint;

import dev.loreboard.clip.image.Picture;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How bright a picture is in each cell of a square grid, whatever its size: the mean over the pixels that a cell covers,
 * those at its edge by the share that it covers. On whole numbers, so it is the same on every machine.
 */
final class Brightness {

    /** Cells each way. */
    static final int SIDE = 32;

    private Brightness() {}

    /** (SIDE, SIDE) from the top, 256 for each of 255 steps from black to white. */
    static int[] of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        long[] sums = new long[SIDE * SIDE];
        long[] row = new long[SIDE];
        byte[] rgb = new byte[width * 3];
        ByteBuffer pixels = picture.rgb();
        for (int y = 0; y < height; y++) {
            pixels.get(rgb);
            addAcross(rgb, width, row);
            addDown(row, y, height, sums);
        }
        return Arrays.stream(sums)
                .mapToInt(sum -> (int) (sum / ((long) width * height)))
                .toArray();
    }

    /** A pixel is SIDE wide here and a cell as wide as the picture has pixels, so that shares are whole numbers. */
    private static void addAcross(byte[] rgb, int width, long[] row) {
        Arrays.fill(row, 0);
        for (int x = 0; x < width; x++) {
            long brightness = brightness(rgb, 3 * x);
            long from = (long) x * SIDE;
            long to = from + SIDE;
            while (from < to) {
                int cell = (int) (from / width);
                long end = Math.min(to, (cell + 1L) * width);
                row[cell] += (end - from) * brightness;
                from = end;
            }
        }
    }

    private static void addDown(long[] row, int y, int height, long[] sums) {
        long from = (long) y * SIDE;
        long to = from + SIDE;
        while (from < to) {
            int cell = (int) (from / height);
            long end = Math.min(to, (cell + 1L) * height);
            for (int column = 0; column < SIDE; column++) {
                sums[cell * SIDE + column] += (end - from) * row[column];
            }
            from = end;
        }
    }

    private static int brightness(byte[] rgb, int at) {
        return 77 * (rgb[at] & 0xff) + 150 * (rgb[at + 1] & 0xff) + 29 * (rgb[at + 2] & 0xff);
    }
}
