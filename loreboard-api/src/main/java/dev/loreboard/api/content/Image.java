package dev.loreboard.api.content;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** A picture, as an encoded file or as pixels. Cheap to pass: nothing is read before somebody asks for it. */
public record Image(Form form) implements Content {

    /** How the picture is held; a decoder switches over it. */
    public sealed interface Form permits Encoded, Pixels {

        ContentHash hash();
    }

    public static Image of(Path file) {
        return new Image(Encoded.of(file));
    }

    public static Image of(byte[] encoded) {
        return new Image(Encoded.of(encoded));
    }

    /** Reads the stream to its end, or to the limit; closing it stays with the caller. */
    public static Image read(InputStream encoded, ContentLimits limits) {
        return new Image(Encoded.read(encoded, limits));
    }

    /** @param rgba rows from the top, four bytes a pixel, alpha not premultiplied; what remains in it is copied */
    public static Image ofPixels(int width, int height, ByteBuffer rgba) {
        return new Image(new Pixels(width, height, rgba));
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public ContentHash hash() {
        return form.hash();
    }

    /** Decoded pixels: rows from the top, red, green, blue and alpha in a byte each, alpha not premultiplied. */
    public static final class Pixels implements Form {

        private static final int BYTES_PER_PIXEL = 4;

        private final int width;
        private final int height;
        private final byte[] rgba; // (height, width, 4)

        private Pixels(int width, int height, ByteBuffer rgba) {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException(
                        "A picture has at least one pixel each way; this one is " + width + " x " + height + ".");
            }
            long pixels = (long) width * height;
            if (pixels > Integer.MAX_VALUE / BYTES_PER_PIXEL || rgba.remaining() != pixels * BYTES_PER_PIXEL) {
                throw new IllegalArgumentException("A picture of " + width + " x " + height
                        + " pixels takes four bytes for each of its " + pixels + " pixels; the buffer has "
                        + rgba.remaining() + " bytes.");
            }
            this.width = width;
            this.height = height;
            this.rgba = new byte[rgba.remaining()];
            rgba.duplicate().get(this.rgba);
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** A read-only view from the first pixel to the last, with a position of its own. */
        public ByteBuffer rgba() {
            return ByteBuffer.wrap(rgba).asReadOnlyBuffer();
        }

        /** The hash of the size and the bytes; it never equals the hash of an encoded file of the same picture. */
        @Override
        public ContentHash hash() {
            ContentHasher hasher = new ContentHasher();
            hasher.add(RawHeader.of("pixels", width, height));
            hasher.add(rgba);
            return hasher.finish();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pixels pixels
                    && width == pixels.width
                    && height == pixels.height
                    && Arrays.equals(rgba, pixels.rgba);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * width + height) + Arrays.hashCode(rgba);
        }

        @Override
        public String toString() {
            return "Pixels[" + width + " x " + height + "]";
        }
    }
}
