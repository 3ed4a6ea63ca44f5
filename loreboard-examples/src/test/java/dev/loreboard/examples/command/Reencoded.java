package dev.loreboard.examples.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The same picture once more, as another file. */
final class Reencoded {

    private Reencoded() {}

    static Path jpeg(Path picture, Path copy) {
        try {
            BufferedImage read = ImageIO.read(picture.toFile());
            BufferedImage opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            opaque.createGraphics().drawImage(read, 0, 0, null);
            ImageIO.write(opaque, "jpg", copy.toFile());
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
