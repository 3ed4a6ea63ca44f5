package dev.loreboard.examples.studio;

import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Small pictures of the sample world, as files. */
public final class Paintings {

    private Paintings() {}

    public static byte[] png(long seed, Setting setting) throws IOException {
        Description wanted = Description.open().with(setting);
        BufferedImage image =
                new Painter().paint(Casting.cast(seed, wanted), 240, 160).image();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
