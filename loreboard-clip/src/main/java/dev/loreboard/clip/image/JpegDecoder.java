package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * JPEG by the decoder that comes with Java. It is given nothing but what the pixels need, and asked for raw samples:
 * guesses about colours, profiles and previews are not left to it.
 */
final class JpegDecoder implements ImageDecoder {

    private final ImageReaderSpi provider = provider();

    /** Java's own, whatever else was registered. */
    private static ImageReaderSpi provider() {
        var providers = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class,
                        candidate -> candidate instanceof ImageReaderSpi reader
                                && reader.getClass().getModule() == ImageReader.class.getModule()
                                && reader.getPluginClassName().endsWith("JPEGImageReader"),
                        true);
        if (!providers.hasNext()) {
            throw new IllegalStateException("This Java has no JPEG decoder. Use one with a complete java.desktop.");
        }
        return providers.next();
    }

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.JPEG;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        JpegFile jpeg = JpegFile.read(ByteView.of(encoded));
        ImageReader reader = provider.createReaderInstance();
        try {
            reader.setInput(new ByteArrayImageInputStream(jpeg.stripped()), true, true);
            Raster raster = reader.readRaster(0, null);
            int expected = Math.multiplyExact(
                    Math.multiplyExact(header.width(), header.height()),
                    jpeg.components().size());
            if (raster.getDataBuffer() instanceof DataBufferByte buffer && buffer.getData().length == expected) {
                return JpegSamples.picture(jpeg.colours(), header.width(), header.height(), buffer.getData());
            }
            throw new IOException("Java's decoder gave " + raster.getWidth() + " x " + raster.getHeight()
                    + " pixels of " + raster.getNumBands() + " samples for it");
        } finally {
            reader.dispose();
        }
    }
}
