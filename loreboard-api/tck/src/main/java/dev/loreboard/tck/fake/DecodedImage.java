package dev.loreboard.tck.fake;

import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.UnreadableContentException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** A picture turned into pixels with what Java brings along: good enough for small pictures in tests. */
final class DecodedImage {

    private static final int BYTES_PER_PIXEL = 4;

    private DecodedImage() {}

    /** @throws UnreadableContentException when it is no picture that Java knows */
    static Image.Pixels pixels(Image image) {
        return switch (image.form()) {
            case Image.Pixels pixels -> pixels;
            case Encoded encoded -> decode(encoded);
        };
    }

    private static Image.Pixels decode(Encoded encoded) {
        byte[] bytes = encoded.bytes(ContentLimits.defaults());
        try {
            @Nullable
            BufferedImage decoded = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
            if (decoded == null) {
                throw new UnreadableContentException(encoded + " is no picture that Java can read. Use PNG or JPEG.");
            }
            return pixels(decoded);
        } catch (IOException failure) {
            throw new UnreadableContentException(encoded + " could not be decoded (" + failure + ").", failure);
        }
    }

    /** The pixels of a picture as Java draws it. */
    static Image.Pixels pixels(BufferedImage picture) {
        ByteBuffer rgba = ByteBuffer.allocate(picture.getWidth() * picture.getHeight() * BYTES_PER_PIXEL);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getRGB(x, y);
                rgba.putInt(argb << 8 | argb >>> 24);
            }
        }
        Image image = Image.ofPixels(picture.getWidth(), picture.getHeight(), rgba.flip());
        return (Image.Pixels) image.form();
    }
}
