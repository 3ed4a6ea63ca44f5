package dev.loreboard.clip.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.loreboard.api.content.MediaType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** WebP. Lossless pictures go to the decoder of TwelveMonkeys, which is given the picture alone. */
final class WebpDecoder implements ImageDecoder {

    private static final int CHUNK_BYTES = 8;
    private static final int LOSSLESS = 0x2f;
    private static final byte[] NO_ALPHA = {};

    private final ImageReaderSpi provider = new WebPImageReaderSpi();

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.WEBP;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        WebpFile webp = WebpFile.read(ByteView.of(encoded));
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        canvas.fill();
        ByteView packed = webp.pixels().slice(CHUNK_BYTES, webp.pixels().length() - CHUNK_BYTES);
        if (webp.lossless()) {
            int[] argb = lossless(packed, webp.width(), webp.height());
            for (int y = 0; y < webp.height(); y++) {
                int index = canvas.index(webp.left(), webp.top() + y);
                for (int x = 0; x < webp.width(); x++) {
                    canvas.putArgb(index + x, argb[y * webp.width() + x]);
                }
            }
        } else {
            byte[] alpha = webp.alpha().isEmpty()
                    ? NO_ALPHA
                    : WebpAlpha.read(webp.alpha().get(), webp.width(), webp.height(), this::green);
            new Vp8Colours(Vp8Frame.decode(packed), webp.width(), webp.height())
                    .put(canvas, webp.left(), webp.top(), alpha);
        }
        return canvas.finish();
    }

    private byte[] green(ByteView packed, int width, int height) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(5 + packed.length()).order(ByteOrder.LITTLE_ENDIAN);
        whole.put((byte) LOSSLESS).putInt((width - 1) | ((height - 1) << 14));
        whole.put(packed.array(), packed.index(0), packed.length());
        int[] argb = lossless(ByteView.of(whole.array()), width, height);
        byte[] green = new byte[argb.length];
        for (int index = 0; index < green.length; index++) {
            green[index] = (byte) (argb[index] >> 8);
        }
        return green;
    }

    /** The pixels of a lossless picture as {@code 0xAARRGGBB}. */
    private int[] lossless(ByteView packed, int width, int height) throws IOException {
        int even = packed.length() + packed.length() % 2;
        ByteBuffer file = ByteBuffer.allocate(20 + even).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + even);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(packed.length());
        file.put(packed.array(), packed.index(0), packed.length());
        ImageReader reader = provider.createReaderInstance();
        try {
            reader.setInput(new ByteArrayImageInputStream(file.array()), true, true);
            BufferedImage decoded = reader.read(0);
            if (decoded.getWidth() != width || decoded.getHeight() != height) {
                throw new IOException("it claims " + width + " x " + height + " pixels and gave " + decoded.getWidth()
                        + " x " + decoded.getHeight());
            }
            return decoded.getRGB(0, 0, width, height, new int[width * height], 0, width);
        } finally {
            reader.dispose();
        }
    }
}
