package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A CLAP model as an embedder")
class ClapEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("clap").options());
    }

    @Override
    public List<Content> samples() {
        return List.of(
                SmallSounds.sound(0),
                Text.of("a dragon over a castle"),
                SmallSounds.sound(1),
                SmallSounds.sound(2),
                Text.of("rain"));
    }
}
