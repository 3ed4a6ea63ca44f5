package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.util.List;

/** JPEG by libjpeg-turbo: kinds for which it gives the same pixels as Java's decoder, and files without a flaw. */
final class TurboJpegDecoder implements ImageDecoder {

    private final TurboJpeg library;

    TurboJpegDecoder(TurboJpeg library) {
        this.library = library;
    }

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.JPEG;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        JpegFile jpeg = JpegFile.read(ByteView.of(encoded));
        if (!isSameEverywhere(jpeg)) {
            throw new IOException("libjpeg-turbo would give other pixels than Java");
        }
        CancelledException.throwIfInterrupted("Decoding a picture");
        return Picture.adopt(header.width(), header.height(), library.decode(encoded, header.width(), header.height()));
    }

    /** Inks are converted here and not there, and of the ways to stretch colour three are common to both. */
    private static boolean isSameEverywhere(JpegFile jpeg) {
        List<JpegFile.Component> components = jpeg.components();
        return switch (jpeg.colours()) {
            case GREY -> true;
            case RGB, YCC -> {
                JpegFile.Component first = components.get(0);
                boolean usual = first.across() <= 2 && first.down() <= first.across();
                yield usual && components.stream().skip(1).allMatch(other -> other.across() == 1 && other.down() == 1);
            }
            case CMYK, YCCK -> false;
        };
    }
}
