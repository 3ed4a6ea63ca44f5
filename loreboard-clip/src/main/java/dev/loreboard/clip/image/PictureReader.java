package dev.loreboard.clip.image;

import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads pictures: JPEG, PNG, GIF, BMP and WebP, and pixels that were decoded elsewhere. They come out upright, and opaque
 * on the background of the options. Colour profiles are not applied, as the models' own tools do not apply them either.
 * May be shared between threads.
 */
public final class PictureReader {

    private static final List<ImageDecoder> OWN =
            List.of(new JpegDecoder(), new PngDecoder(), new GifDecoder(), new BmpDecoder(), new WebpDecoder());

    private final PictureOptions options;
    private final List<ImageDecoder> decoders;

    public PictureReader(PictureOptions options) {
        this.options = options;
        this.decoders = new ArrayList<>(options.decoders());
        this.decoders.addAll(OWN);
    }

    public PictureOptions options() {
        return options;
    }

    /**
     * The picture, upright and opaque. Its size is read and checked before room is made for its pixels.
     *
     * @throws ContentTooLargeException when it is over the limits
     * @throws UnreadableContentException when it cannot be read; no other failure comes out of a decoder
     */
    public Picture read(Image image) {
        return switch (image.form()) {
            case Encoded encoded -> read(encoded);
            case Image.Pixels pixels -> flatten(pixels);
        };
    }

    /**
     * What a file says about its picture, found out without decoding it. Limits apply to its bytes only.
     *
     * @throws UnreadableContentException when it is no picture that can be read
     */
    public PictureHeader header(Encoded encoded) {
        byte[] bytes = encoded.bytes(options.limits());
        return guarded(encoded, bytes, () -> header(bytes));
    }

    private Picture read(Encoded encoded) {
        CancelledException.throwIfInterrupted("Reading a picture");
        byte[] bytes = encoded.bytes(options.limits());
        Picture picture = guarded(encoded, bytes, () -> {
            PictureHeader header = header(bytes);
            checkSize(name(encoded, bytes), header);
            return header.orientation().apply(decode(bytes, header));
        });
        CancelledException.throwIfInterrupted("Reading a picture");
        return picture;
    }

    private void checkSize(String name, PictureHeader header) {
        options.limits().checkPixels(name, header.width(), header.height());
        long pixels = (long) header.width() * header.height();
        if (pixels > Picture.MOST_PIXELS) {
            throw new ContentTooLargeException(name, "pixels", pixels, Picture.MOST_PIXELS);
        }
    }

    private static PictureHeader header(byte[] bytes) throws IOException {
        ByteView view = ByteView.of(bytes);
        MediaType type = type(bytes).orElseThrow(() -> new IOException("its first bytes are those of no known format"));
        return switch (type) {
            case JPEG -> JpegFile.read(view).header();
            case PNG -> PngFile.read(view).header();
            case GIF -> GifFile.read(view).header();
            case BMP -> BmpFile.read(view).header();
            case WEBP -> WebpFile.read(view).header();
            default -> throw new IOException("it is " + type.ianaName() + ", for which there is no decoder");
        };
    }

    private static Optional<MediaType> type(byte[] bytes) {
        return MediaType.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.HEAD_BYTES)));
    }

    private Picture decode(byte[] bytes, PictureHeader header) throws IOException {
        IOException failure = new IOException("there is no decoder for " + header.type());
        for (ImageDecoder decoder : decoders) {
            if (decoder.takes(header)) {
                try {
                    return decoder.decode(bytes, header, options.background());
                } catch (IOException refused) {
                    failure = refused;
                }
            }
        }
        throw failure;
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    /** Whatever goes wrong within a decoder is the file's fault, and is said in one way. */
    private static <T> T guarded(Encoded encoded, byte[] bytes, Step<T> step) {
        try {
            return step.run();
        } catch (LoreboardException known) {
            throw known;
        } catch (OutOfMemoryError failure) {
            throw new UnreadableContentException(
                    name(encoded, bytes) + " needs more memory than there is. Give Java more, or lower the limit of "
                            + "pixels in ContentLimits.",
                    failure);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError failure) {
            String problem = failure instanceof IOException ? "" + failure.getMessage() : failure.toString();
            throw new UnreadableContentException(
                    name(encoded, bytes) + " cannot be read: " + problem
                            + ". Give a whole JPEG, PNG, GIF, BMP or WebP file.",
                    failure);
        }
    }

    private static String name(Encoded encoded, byte[] bytes) {
        return encoded.path().map(path -> "The picture " + path).orElse("The picture of " + bytes.length + " bytes");
    }

    private Picture flatten(Image.Pixels pixels) {
        options.limits().checkPixels("The picture " + pixels, pixels.width(), pixels.height());
        Canvas canvas = new Canvas(pixels.width(), pixels.height(), options.background());
        ByteBuffer rgba = pixels.rgba();
        for (int index = 0; index < pixels.width() * pixels.height(); index++) {
            canvas.putArgb(index, Integer.rotateRight(rgba.getInt(), Byte.SIZE));
        }
        return canvas.finish();
    }
}
