package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** On a card where there is one and ONNX Runtime has what it needs; else on the processors, after the fall back to them. */
@DisplayName("A model that is to run on a graphics card, as an embedder")
class CardEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("clip")
                .options()
                .withEngine(OnnxOptions.defaults().withDevice(Device.CUDA)));
    }

    @Override
    public List<Content> samples() {
        return List.of(
                SmallModel.picture(0), Text.of("a dragon over a castle"), SmallModel.picture(1), Text.of("rain"));
    }
}
