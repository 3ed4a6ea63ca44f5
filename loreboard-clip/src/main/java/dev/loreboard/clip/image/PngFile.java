package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file that bear on its pixels. The others, which may hold a packed text of any size, are stepped
 * over.
 *
 * @param colourType as the file writes it
 * @param palette red, green and blue of each entry; empty when there is none
 * @param transparency of each entry of the palette, or the one colour that is transparent; empty when there is none
 * @param data the stretches that make up the packed pixels
 */
record PngFile(
        PictureHeader header,
        int bits,
        int colourType,
        boolean interlaced,
        ByteView palette,
        ByteView transparency,
        List<ByteView> data) {

    static final int GREY = 0;
    static final int COLOUR = 2;
    static final int PALETTE = 3;
    static final int GREY_WITH_ALPHA = 4;
    static final int COLOUR_WITH_ALPHA = 6;

    private static final int SIGNATURE_BYTES = 8;
    private static final int HEADER_BYTES = 13;
    private static final int FRAME_BYTES = 12; // length, name and checksum
    private static final int MOST_TIMES_SMALLER = 1032;

    static PngFile read(ByteView file) throws IOException {
        if (!file.hasText(SIGNATURE_BYTES + 4, "IHDR")) {
            throw new IOException("it does not begin with the header of a PNG file");
        }
        ByteView head = chunk(file, SIGNATURE_BYTES);
        ByteView palette = file.slice(0, 0);
        ByteView transparency = palette;
        Orientation orientation = Orientation.AS_STORED;
        List<ByteView> data = new ArrayList<>();
        int at = SIGNATURE_BYTES + FRAME_BYTES + HEADER_BYTES;
        while (!file.hasText(at + 4, "IEND")) {
            int length = length(file, at);
            if (file.hasText(at + 4, "IDAT")) {
                data.add(chunk(file, at));
            } else if (file.hasText(at + 4, "PLTE")) {
                palette = chunk(file, at);
            } else if (file.hasText(at + 4, "tRNS")) {
                transparency = chunk(file, at);
            } else if (file.hasText(at + 4, "eXIf")) {
                orientation = Exif.orientation(file.slice(at + 8, length));
            }
            at += FRAME_BYTES + length;
        }
        PictureHeader header = new PictureHeader(MediaType.PNG, head.intAt(0), head.intAt(4), orientation);
        PngFile png =
                new PngFile(header, head.byteAt(8), head.byteAt(9), head.byteAt(12) != 0, palette, transparency, data);
        png.check(head);
        return png;
    }

    private static int length(ByteView file, int at) throws IOException {
        long length = file.wordAt(at);
        file.slice(at, (int) Math.min(length + FRAME_BYTES, Integer.MAX_VALUE));
        return (int) length;
    }

    private static ByteView chunk(ByteView file, int at) throws IOException {
        int length = length(file, at);
        CRC32 sum = new CRC32();
        sum.update(file.array(), file.index(at + 4), length + 4);
        if (sum.getValue() != file.wordAt(at + 8 + length)) {
            throw new IOException("a part of it, " + length + " bytes at " + at + ", does not match its checksum");
        }
        return file.slice(at + 8, length);
    }

    private void check(ByteView head) throws IOException {
        if (header.width() < 1 || header.height() < 1) {
            throw new IOException("it claims a size of " + head.wordAt(0) + " x " + head.wordAt(4));
        }
        boolean known = switch (colourType) {
            case GREY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case COLOUR, GREY_WITH_ALPHA, COLOUR_WITH_ALPHA -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!known || head.byteAt(10) != 0 || head.byteAt(11) != 0 || head.byteAt(12) > 1) {
            throw new IOException("it claims colour type " + colourType + " with " + bits
                    + " bits, packed in a way that PNG does not know");
        }
        if (colourType == PALETTE && palette.length() < 3) {
            throw new IOException("it has no palette, which its colour type needs");
        }
        if (colourType != PALETTE && transparency.length() > 0 && transparency.length() < 2 * colours()) {
            throw new IOException("its transparent colour is cut short");
        }
    }

    /** Refuses a claim that the packed pixels cannot possibly live up to, before anything is made of that size. */
    void checkPlausible() throws IOException {
        long packed = 0;
        for (ByteView part : data) {
            packed += part.length();
        }
        long least = (rowBytes(header.width()) + 1) * header.height();
        if (packed * MOST_TIMES_SMALLER < least) {
            throw new IOException("it claims " + header.width() + " x " + header.height() + " pixels, and its " + packed
                    + " bytes of them are too few for that");
        }
    }

    /** Samples of a pixel that are not alpha. */
    private int colours() {
        return colourType == COLOUR || colourType == COLOUR_WITH_ALPHA ? 3 : 1;
    }

    /** Samples of a pixel. */
    int samples() {
        return switch (colourType) {
            case GREY_WITH_ALPHA -> 2;
            case COLOUR_WITH_ALPHA -> 4;
            default -> colours();
        };
    }

    /** How many bytes a row of so many pixels takes, without its filter. */
    long rowBytes(int width) {
        return ((long) width * samples() * bits + 7) / 8;
    }
}
