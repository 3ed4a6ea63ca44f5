package dev.loreboard.clip.image;

import java.io.IOException;

/** The alpha that stands beside a lossy WebP picture: plain or packed as a lossless one, and filtered like a PNG file. */
final class WebpAlpha {

    private static final int PLAIN = 0;
    private static final int PACKED = 1;

    private static final int LEFT = 1;
    private static final int ABOVE = 2;
    private static final int GRADIENT = 3;

    private WebpAlpha() {}

    /** @param chunk begins with its name and length */
    static byte[] read(ByteView chunk, int width, int height) throws IOException {
        int flags = chunk.byteAt(8);
        ByteView packed = chunk.slice(9, chunk.length() - 9);
        byte[] alpha = switch (flags & 3) {
            case PLAIN -> plain(packed, width * height);
            case PACKED -> green(Vp8lPicture.read(packed, width, height));
            default -> throw new IOException("its alpha is packed in a way that WebP does not know");
        };
        undo(flags >> 2 & 3, alpha, width);
        return alpha;
    }

    /** Alpha stands where green does in a picture. */
    private static byte[] green(int[] argb) {
        byte[] green = new byte[argb.length];
        for (int index = 0; index < green.length; index++) {
            green[index] = (byte) (argb[index] >> 8);
        }
        return green;
    }

    private static byte[] plain(ByteView packed, int count) throws IOException {
        ByteView whole = packed.slice(0, count);
        byte[] alpha = new byte[count];
        System.arraycopy(whole.array(), whole.index(0), alpha, 0, count);
        return alpha;
    }

    private static void undo(int filter, byte[] alpha, int width) {
        if (filter == 0) {
            return;
        }
        for (int index = 1; index < alpha.length; index++) {
            boolean firstOfRow = index % width == 0;
            int left = firstOfRow ? 0 : alpha[index - 1] & 0xff;
            int above = index < width ? 0 : alpha[index - width] & 0xff;
            int corner = index < width || firstOfRow ? 0 : alpha[index - width - 1] & 0xff;
            int guess;
            if (firstOfRow) {
                guess = above;
            } else if (index < width) {
                guess = left;
            } else {
                guess = guess(filter, left, above, corner);
            }
            alpha[index] += (byte) guess;
        }
    }

    private static int guess(int filter, int left, int above, int corner) {
        return switch (filter) {
            case LEFT -> left;
            case ABOVE -> above;
            case GRADIENT -> Math.clamp(left + above - corner, 0, 255);
            default -> 0;
        };
    }
}
