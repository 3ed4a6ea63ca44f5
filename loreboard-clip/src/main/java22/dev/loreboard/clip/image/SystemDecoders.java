package dev.loreboard.clip.image;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decoders that this machine brings along: libjpeg-turbo, where it is installed and may be called. */
final class SystemDecoders {

    private static final Logger LOG = LoggerFactory.getLogger(SystemDecoders.class);

    private SystemDecoders() {}

    static List<ImageDecoder> found() {
        if (!SystemDecoders.class.getModule().isNativeAccessEnabled()) {
            LOG.info("JPEG is decoded by Java. Start it with --enable-native-access to let it look for libjpeg-turbo,"
                    + " which is faster.");
            return List.of();
        }
        List<ImageDecoder> found = TurboJpeg.find().<ImageDecoder>map(TurboJpegDecoder::new).stream()
                .toList();
        LOG.info(
                found.isEmpty()
                        ? "JPEG is decoded by Java. Install libturbojpeg to make it faster."
                        : "JPEG is decoded by libjpeg-turbo, and by Java where the two would differ.");
        return found;
    }
}
