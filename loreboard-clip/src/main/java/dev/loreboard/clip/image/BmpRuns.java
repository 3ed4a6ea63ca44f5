package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;

/** The pixels of a bitmap that is packed in runs, of bytes or of halves of them. What no run touches has entry 0. */
final class BmpRuns {

    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int MOVE = 2;

    private final BmpFile bmp;
    private final ByteView packed;
    private final boolean halves;
    private final Canvas canvas;
    private final int[] palette;
    private int at;
    private int x;
    private int y;

    BmpRuns(BmpFile bmp, Canvas canvas, int[] palette) {
        this.bmp = bmp;
        this.packed = bmp.pixels();
        this.halves = bmp.packing() == BmpFile.RUNS_OF_HALVES;
        this.canvas = canvas;
        this.palette = palette;
    }

    Picture decode() throws IOException {
        for (int index = 0; index < bmp.header().width() * bmp.header().height(); index++) {
            canvas.putArgb(index, palette[0]);
        }
        while (next()) {
            CancelledException.throwIfInterrupted("Decoding a picture");
        }
        return canvas.finish();
    }

    /** One run or one command; false at the end of the picture. */
    private boolean next() throws IOException {
        int count = packed.byteAt(at);
        int value = packed.byteAt(at + 1);
        at += 2;
        if (count > 0) {
            for (int pixel = 0; pixel < count; pixel++) {
                put(halves ? (pixel % 2 == 0 ? value >> 4 : value & 15) : value);
            }
            return true;
        }
        switch (value) {
            case END_OF_ROW -> {
                x = 0;
                y++;
            }
            case END_OF_PICTURE -> {
                return false;
            }
            case MOVE -> {
                x += packed.byteAt(at);
                y += packed.byteAt(at + 1);
                at += 2;
            }
            default -> copy(value);
        }
        return true;
    }

    /** So many pixels as they are, filled up to two bytes. */
    private void copy(int count) throws IOException {
        for (int pixel = 0; pixel < count; pixel++) {
            int value = packed.byteAt(at + (halves ? pixel / 2 : pixel));
            put(halves ? (pixel % 2 == 0 ? value >> 4 : value & 15) : value);
        }
        int bytes = halves ? (count + 1) / 2 : count;
        at += bytes + bytes % 2;
    }

    private void put(int entry) throws IOException {
        if (x >= bmp.header().width() || y >= bmp.header().height()) {
            throw new IOException("one of its runs leaves the picture at " + x + ", " + y);
        }
        canvas.putArgb(canvas.index(x, bmp.topDown() ? y : bmp.header().height() - 1 - y), palette[entry]);
        x++;
    }
}
