package dev.loreboard.clip.djl;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A CLIP model on an engine of DJL as an embedder")
class DjlEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("clip").options().withSessions(DjlEngine.ONNX_RUNTIME));
    }

    @Override
    public List<Content> samples() {
        return List.of(
                SmallModel.picture(0),
                Text.of("a dragon over a castle"),
                SmallModel.picture(1),
                Text.of("rain"),
                Text.of(""),
                SmallModel.picture(2));
    }
}
