package dev.loreboard.clip.mini;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The embedded model as an embedder")
class MiniEmbedderTest implements EmbedderContract {

    private static final int RATE = 22_050;

    @Override
    public Embedder openEmbedder() {
        return new MiniProvider().open(Settings.none().with("threads", "1"), Parts.none());
    }

    @Override
    public List<Content> samples() {
        return List.of(
                Text.of("a dragon over a burning village at night"),
                SmallModel.picture(0),
                tone(220, 3),
                Text.of("quarterly tax report"),
                dusk(),
                tone(880, 11));
    }

    private static Image dusk() {
        ByteBuffer pixels = ByteBuffer.allocate(4 * 90 * 60);
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 90; column++) {
                pixels.put((byte) (250 - 3 * row))
                        .put((byte) (110 - row))
                        .put((byte) (40 + row))
                        .put((byte) 255);
            }
        }
        return Image.ofPixels(90, 60, pixels.flip());
    }

    private static Audio tone(double hertz, int seconds) {
        float[] samples = new float[seconds * RATE];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (0.4 * Math.sin(2 * Math.PI * hertz * n / RATE) * Math.exp(-(n % RATE) / 8000.0));
        }
        return Audio.ofSamples(RATE, 1, FloatBuffer.wrap(samples));
    }
}
