package dev.loreboard.clip.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.loreboard.api.content.MediaType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** WebP by the decoder of TwelveMonkeys, which is given the picture alone. */
final class WebpDecoder implements ImageDecoder {

    private final ImageReaderSpi provider = new WebPImageReaderSpi();

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.WEBP;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        WebpFile webp = WebpFile.read(ByteView.of(encoded));
        BufferedImage decoded = decode(webp.alone());
        if (decoded.getWidth() != webp.width() || decoded.getHeight() != webp.height()) {
            throw new IOException("it claims " + webp.width() + " x " + webp.height() + " pixels and gave "
                    + decoded.getWidth() + " x " + decoded.getHeight());
        }
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        canvas.fill();
        int[] argb = new int[webp.width()];
        for (int y = 0; y < webp.height(); y++) {
            decoded.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
            int index = canvas.index(webp.left(), webp.top() + y);
            for (int x = 0; x < argb.length; x++) {
                canvas.putArgb(index + x, argb[x]);
            }
        }
        return canvas.finish();
    }

    private BufferedImage decode(byte[] file) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        try {
            reader.setInput(new ByteArrayImageInputStream(file), true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
