package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A CLIP model in 8 bits as an embedder")
class ByteEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("clip").options().withPrecision(Precision.INT8));
    }

    @Override
    public List<Content> samples() {
        return List.of(
                SmallModel.picture(0), Text.of("a dragon over a castle"), SmallModel.picture(1), Text.of("rain"));
    }
}
