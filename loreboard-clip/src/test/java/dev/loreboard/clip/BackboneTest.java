package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.embedding.EmbedderContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A vision backbone as an embedder")
class BackboneTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ClipEmbedder(new SmallModel("backbone").options());
    }

    @Override
    public List<Content> samples() {
        return List.of(SmallModel.picture(0), SmallModel.picture(1), SmallModel.picture(2), SmallModel.picture(3));
    }
}
