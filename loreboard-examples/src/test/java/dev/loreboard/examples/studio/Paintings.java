package dev.loreboard.examples.studio;

import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;

/** Small pictures of the sample world, as files. */
public final class Paintings {

    private Paintings() {}

    public static byte[] png(long seed, Setting setting) {
        return png(seed, Description.open().with(setting));
    }

    public static byte[] png(long seed, Description wanted) {
        return new Painter().paint(Casting.cast(seed, wanted), 240, 160).png();
    }
}
