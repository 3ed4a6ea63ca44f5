package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;
import java.nio.ByteOrder;

/**
 * The headers of a bitmap.
 *
 * @param topDown whether the first row stored is the uppermost
 * @param packing as the file writes it
 * @param masks which bits are which colour in a pixel of 16 or 32
 * @param palette blue, green and red of each entry
 * @param entryBytes how far the entries of the palette are apart
 * @param pixels from the first one stored to the end of the file
 */
record BmpFile(
        PictureHeader header,
        boolean topDown,
        int bits,
        int packing,
        BmpMasks masks,
        ByteView palette,
        int entryBytes,
        ByteView pixels) {

    static final int PLAIN = 0;
    static final int RUNS_OF_BYTES = 1;
    static final int RUNS_OF_HALVES = 2;

    private static final int MASKED = 3;
    private static final int MASKED_WITH_ALPHA = 6;

    private static final int FILE_HEADER_BYTES = 14;
    private static final int OLD_HEADER_BYTES = 12;
    private static final int HEADER_BYTES = 40;
    private static final int HEADER_WITH_ALPHA_BYTES = 56;

    static BmpFile read(ByteView whole) throws IOException {
        ByteView file = whole.ordered(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = file.intAt(FILE_HEADER_BYTES);
        boolean old = headerBytes == OLD_HEADER_BYTES;
        if (!old && (headerBytes < HEADER_BYTES || headerBytes > 124)) {
            throw new IOException("it has a header of " + headerBytes + " bytes, which no kind of bitmap has");
        }
        long width = old ? file.shortAt(18) : file.intAt(18);
        long height = old ? file.shortAt(20) : file.intAt(22);
        int bits = file.shortAt(old ? 24 : 28);
        int packing = old ? PLAIN : file.intAt(30);
        if (width < 1 || height == 0 || height < -Integer.MAX_VALUE) {
            throw new IOException("it claims a size of " + width + " x " + height);
        }
        check(bits, packing);
        int masksBytes =
                headerBytes == HEADER_BYTES ? packing == MASKED ? 12 : packing == MASKED_WITH_ALPHA ? 16 : 0 : 0;
        int entryBytes = old ? 3 : 4;
        int said = old ? 0 : file.intAt(46);
        int most = 1 << Math.min(bits, 8);
        int entries = bits > 8 ? 0 : said > 0 && said < most ? said : most;
        int start = file.intAt(10);
        int paletteAt = FILE_HEADER_BYTES + headerBytes + masksBytes;
        int room = Math.max(Math.min(start, file.length()) - paletteAt, 0);
        return new BmpFile(
                new PictureHeader(MediaType.BMP, (int) width, (int) Math.abs(height), Orientation.AS_STORED),
                height < 0,
                bits,
                packing,
                masks(file, headerBytes, bits, packing),
                file.slice(paletteAt, Math.min(entries * entryBytes, room)),
                entryBytes,
                file.slice(start, Math.max(file.length() - start, 0)));
    }

    private static void check(int bits, int packing) throws IOException {
        boolean known = switch (packing) {
            case PLAIN -> bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case RUNS_OF_BYTES -> bits == 8;
            case RUNS_OF_HALVES -> bits == 4;
            case MASKED, MASKED_WITH_ALPHA -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!known) {
            throw new IOException("it has pixels of " + bits + " bits in the packing " + packing
                    + "; a bitmap has 1, 4, 8, 16, 24 or 32 bits in the packings 0 to 3 or 6");
        }
    }

    private static BmpMasks masks(ByteView file, int headerBytes, int bits, int packing) throws IOException {
        if (packing == MASKED || packing == MASKED_WITH_ALPHA) {
            boolean hasAlpha = packing == MASKED_WITH_ALPHA || headerBytes >= HEADER_WITH_ALPHA_BYTES;
            return new BmpMasks(file.intAt(54), file.intAt(58), file.intAt(62), hasAlpha ? file.intAt(66) : 0);
        }
        return bits == 16 ? BmpMasks.FIVES : BmpMasks.BYTES;
    }

    /** How many bytes a row takes that is not packed. */
    long rowBytes() {
        return ((long) header.width() * bits + 31) / 32 * 4;
    }
}
