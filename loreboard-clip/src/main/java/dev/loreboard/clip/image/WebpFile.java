package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A WebP file as far as its picture, or the first one of several.
 *
 * @param left of the picture on its canvas
 * @param top of the picture on its canvas
 * @param width of the picture itself
 * @param height of the picture itself
 * @param alpha the packed alpha that stands beside a lossy picture
 * @param pixels the packed pixels, their name in front
 */
record WebpFile(
        PictureHeader header,
        int left,
        int top,
        int width,
        int height,
        boolean lossless,
        Optional<ByteView> alpha,
        ByteView pixels) {

    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_BYTES = 8;
    private static final int FRAME_BYTES = 16;
    private static final int SIDE_MASK = 0x3fff;

    static WebpFile read(ByteView whole) throws IOException {
        ByteView file = whole.ordered(ByteOrder.LITTLE_ENDIAN);
        long claimed = file.wordAt(4) + 8;
        ByteView riff = file.slice(0, (int) Math.min(claimed, Integer.MAX_VALUE));
        return new Reader().read(riff);
    }

    private static final class Reader {

        private int canvasWidth;
        private int canvasHeight;
        private int left;
        private int top;
        private Orientation orientation = Orientation.AS_STORED;
        private Optional<ByteView> alpha = Optional.empty();
        private Optional<ByteView> pixels = Optional.empty();

        WebpFile read(ByteView riff) throws IOException {
            chunks(riff, RIFF_BYTES);
            ByteView found = pixels.orElseThrow(() -> new IOException("it holds no picture"));
            boolean lossless = found.hasText(0, "VP8L");
            int width = lossless ? losslessSide(found, 0) : lossySide(found, 6);
            int height = lossless ? losslessSide(found, 14) : lossySide(found, 8);
            boolean alone = canvasWidth == 0;
            PictureHeader header = new PictureHeader(
                    MediaType.WEBP, alone ? width : canvasWidth, alone ? height : canvasHeight, orientation);
            if (width < 1 || height < 1 || left > header.width() - width || top > header.height() - height) {
                throw new IOException("its picture of " + width + " x " + height + " at " + left + ", " + top
                        + " does not fit its canvas of " + header.width() + " x " + header.height());
            }
            return new WebpFile(header, left, top, width, height, lossless, alpha, found);
        }

        private void chunks(ByteView view, int start) throws IOException {
            int at = start;
            while (at + CHUNK_BYTES <= view.length()) {
                long length = view.wordAt(at + 4);
                ByteView chunk = view.slice(at, (int) Math.min(CHUNK_BYTES + length, Integer.MAX_VALUE));
                chunk(chunk);
                at += chunk.length() + (int) (length & 1);
            }
        }

        private void chunk(ByteView chunk) throws IOException {
            if (chunk.hasText(0, "VP8X")) {
                canvasWidth = chunk.threeAt(CHUNK_BYTES + 4) + 1;
                canvasHeight = chunk.threeAt(CHUNK_BYTES + 7) + 1;
            } else if (chunk.hasText(0, "EXIF")) {
                boolean named = chunk.hasText(CHUNK_BYTES, "Exif\0\0");
                int skipped = named ? CHUNK_BYTES + 6 : CHUNK_BYTES;
                orientation = Exif.orientation(chunk.slice(skipped, chunk.length() - skipped));
            } else if (pixels.isPresent()) {
                return; // further frames
            } else if (chunk.hasText(0, "ANMF")) {
                left = chunk.threeAt(CHUNK_BYTES) * 2;
                top = chunk.threeAt(CHUNK_BYTES + 3) * 2;
                chunks(chunk, CHUNK_BYTES + FRAME_BYTES);
            } else if (chunk.hasText(0, "ALPH")) {
                alpha = Optional.of(chunk);
            } else if (chunk.hasText(0, "VP8 ") || chunk.hasText(0, "VP8L")) {
                pixels = Optional.of(chunk);
            }
        }

        private static int lossySide(ByteView chunk, int at) throws IOException {
            if ((chunk.byteAt(CHUNK_BYTES) & 1) != 0 || chunk.threeAt(CHUNK_BYTES + 3) != 0x2a019d) {
                throw new IOException("its picture does not begin as a lossy one does");
            }
            return chunk.shortAt(CHUNK_BYTES + at) & SIDE_MASK;
        }

        private static int losslessSide(ByteView chunk, int shift) throws IOException {
            if (chunk.byteAt(CHUNK_BYTES) != 0x2f) {
                throw new IOException("its picture does not begin as a lossless one does");
            }
            return (chunk.intAt(CHUNK_BYTES + 1) >>> shift & SIDE_MASK) + 1;
        }
    }
}
