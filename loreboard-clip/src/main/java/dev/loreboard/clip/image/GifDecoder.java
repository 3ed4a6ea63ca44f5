package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;

/** The first frame of a GIF file, on its whole screen; what the frame leaves open is transparent. */
final class GifDecoder implements ImageDecoder {

    /** Where the four passes of an interlaced frame begin, and how far their rows are apart. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private static final int[][] ONE_PASS = {{0, 1}};

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.GIF;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        GifFile gif = GifFile.read(ByteView.of(encoded));
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        canvas.fill();
        GifCodes codes = new GifCodes(gif.codeBits(), gif.data());
        int[] argb = colours(gif);
        byte[] row = new byte[gif.width()];
        for (int[] pass : gif.interlaced() ? PASSES : ONE_PASS) {
            for (int y = pass[0]; y < gif.height(); y += pass[1]) {
                CancelledException.throwIfInterrupted("Decoding a picture");
                codes.read(row);
                int index = canvas.index(gif.left(), gif.top() + y);
                for (int x = 0; x < row.length; x++) {
                    canvas.putArgb(index + x, argb[row[x] & 0xff]);
                }
            }
        }
        return canvas.finish();
    }

    private static int[] colours(GifFile gif) throws IOException {
        int[] argb = new int[256];
        int size = gif.palette().length() / 3;
        for (int entry = 0; entry < argb.length; entry++) {
            int rgb = entry < size ? gif.palette().threeAt(entry * 3) : 0;
            argb[entry] = entry == gif.transparent() ? rgb : 0xff00_0000 | rgb;
        }
        return argb;
    }
}
