package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import java.io.EOFException;
import java.io.IOException;

/** Bitmaps with a palette, masks or whole bytes, plain or packed in runs. */
final class BmpDecoder implements ImageDecoder {

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.BMP;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        BmpFile bmp = BmpFile.read(ByteView.of(encoded));
        if (bmp.packing() == BmpFile.RUNS_OF_BYTES || bmp.packing() == BmpFile.RUNS_OF_HALVES) {
            return new BmpRuns(bmp, new Canvas(header.width(), header.height(), background), palette(bmp)).decode();
        }
        if (bmp.rowBytes() * header.height() > bmp.pixels().length()) {
            throw new EOFException("it claims " + header.width() + " x " + header.height() + " pixels of " + bmp.bits()
                    + " bits, and only " + bmp.pixels().length() + " bytes of them are there");
        }
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        int[] argb = bmp.bits() > 8 ? new int[0] : palette(bmp);
        for (int row = 0; row < header.height(); row++) {
            CancelledException.throwIfInterrupted("Decoding a picture");
            ByteView stored = bmp.pixels().slice((int) (row * bmp.rowBytes()), (int) bmp.rowBytes());
            int index = canvas.index(0, bmp.topDown() ? row : header.height() - 1 - row);
            for (int x = 0; x < header.width(); x++) {
                canvas.putArgb(index + x, pixel(bmp, stored, argb, x));
            }
        }
        return canvas.finish();
    }

    private static int pixel(BmpFile bmp, ByteView row, int[] palette, int x) throws IOException {
        return switch (bmp.bits()) {
            case 24 -> 0xff00_0000 | row.threeAt(x * 3);
            case 32 -> bmp.masks().argb(row.intAt(x * 4));
            case 16 -> bmp.masks().argb(row.shortAt(x * 2));
            default -> {
                int bit = x * bmp.bits();
                yield palette[row.byteAt(bit >> 3) >> (8 - bmp.bits() - (bit & 7)) & (1 << bmp.bits()) - 1];
            }
        };
    }

    private static int[] palette(BmpFile bmp) throws IOException {
        int[] argb = new int[256];
        for (int entry = 0; entry < argb.length; entry++) {
            int at = entry * bmp.entryBytes();
            argb[entry] = 0xff00_0000
                    | (at + 3 <= bmp.palette().length() ? bmp.palette().threeAt(at) : 0);
        }
        return argb;
    }
}
