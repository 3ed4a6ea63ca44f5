package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A sentence encoder as an embedder")
class SentenceEncoderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("sentences").options());
    }

    @Override
    public List<Content> samples() {
        return List.of(
                Text.of("a dragon over a castle"),
                Text.query("a dragon over a castle"),
                Text.passage("The knight's sword, and what became of it in the long winter of the northern kingdoms"),
                Text.of("rain"),
                Text.of(""));
    }
}
