package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.util.Arrays;

/** PNG of every colour type and depth. Of a sample of 16 bits the higher 8 are taken, as Pillow does with colour. */
final class PngDecoder implements ImageDecoder {

    /** Where the seven passes of an interlaced picture begin, and how far their pixels are apart. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.PNG;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        PngFile png = PngFile.read(ByteView.of(encoded));
        png.checkPlausible();
        int longest = (int) Math.min(png.rowBytes(header.width()) + 1, Integer.MAX_VALUE - 64);
        int step = Math.max(png.samples() * png.bits() / Byte.SIZE, 1);
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        PngColours colours = PngColours.of(png, canvas);
        byte[] row = new byte[longest];
        byte[] above = new byte[longest];
        try (PngPixels pixels = new PngPixels(png.data())) {
            for (int[] pass : png.interlaced() ? PASSES : ONE_PASS) {
                int width = (header.width() - pass[0] + pass[2] - 1) / pass[2];
                Arrays.fill(above, (byte) 0);
                for (int y = pass[1]; y < header.height() && width > 0; y += pass[3]) {
                    CancelledException.throwIfInterrupted("Decoding a picture");
                    pixels.read(row, above, (int) png.rowBytes(width), step);
                    colours.put(row, width, canvas.index(pass[0], y), pass[2]);
                    byte[] swapped = above;
                    above = row;
                    row = swapped;
                }
            }
        }
        return canvas.finish();
    }
}
