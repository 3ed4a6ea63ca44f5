package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A GIF file as far as the end of its first frame.
 *
 * @param palette red, green and blue of each entry
 * @param transparent the entry that is transparent, or -1
 * @param codeBits how long the first codes are, less one
 * @param data the stretches that make up the packed pixels
 */
record GifFile(
        PictureHeader header,
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        ByteView palette,
        int transparent,
        int codeBits,
        List<ByteView> data) {

    private static final int SCREEN_BYTES = 13;
    private static final int FRAME_BYTES = 10;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int CONTROL = 0xf9;
    private static final int MOST_CODE_BITS = 8;

    static GifFile read(ByteView whole) throws IOException {
        ByteView file = whole.ordered(ByteOrder.LITTLE_ENDIAN);
        ByteView palette = palette(file, SCREEN_BYTES, file.byteAt(10));
        int transparent = -1;
        int at = SCREEN_BYTES + palette.length();
        while (file.byteAt(at) == EXTENSION) {
            if (file.byteAt(at + 1) == CONTROL && file.byteAt(at + 2) >= 4) {
                transparent = (file.byteAt(at + 3) & 1) == 1 ? file.byteAt(at + 6) : -1;
            }
            at = skip(file, at + 2, new ArrayList<>());
        }
        if (file.byteAt(at) != FRAME) {
            throw new IOException("it holds no frame");
        }
        int left = file.shortAt(at + 1);
        int top = file.shortAt(at + 3);
        int width = file.shortAt(at + 5);
        int height = file.shortAt(at + 7);
        int flags = file.byteAt(at + 9);
        ByteView own = palette(file, at + FRAME_BYTES, flags);
        at += FRAME_BYTES + own.length();
        int codeBits = file.byteAt(at);
        if (width < 1 || height < 1 || codeBits < 1 || codeBits > MOST_CODE_BITS) {
            throw new IOException("its first frame claims a size of " + width + " x " + height + " and codes of "
                    + codeBits + " bits");
        }
        List<ByteView> data = new ArrayList<>();
        skip(file, at + 1, data);
        PictureHeader header = new PictureHeader(
                MediaType.GIF,
                Math.max(file.shortAt(6), left + width),
                Math.max(file.shortAt(8), top + height),
                Orientation.AS_STORED);
        boolean interlaced = (flags & 0x40) != 0;
        return new GifFile(
                header,
                left,
                top,
                width,
                height,
                interlaced,
                (own.length() > 0 ? own : palette).ordered(ByteOrder.BIG_ENDIAN),
                transparent,
                codeBits,
                data);
    }

    private static ByteView palette(ByteView file, int at, int flags) throws IOException {
        return file.slice(at, (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1));
    }

    /** Steps over blocks up to the empty one, and gives where the next thing begins. */
    private static int skip(ByteView file, int at, List<ByteView> passed) throws IOException {
        int next = at;
        while (file.byteAt(next) > 0) {
            passed.add(file.slice(next + 1, file.byteAt(next)));
            next += 1 + file.byteAt(next);
        }
        return next + 1;
    }
}
