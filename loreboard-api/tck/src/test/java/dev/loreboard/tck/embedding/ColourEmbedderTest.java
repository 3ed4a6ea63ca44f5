package dev.loreboard.tck.embedding;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The colour embedder keeps the contract")
class ColourEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new ColourEmbedder();
    }

    @Override
    public List<Content> samples() {
        return List.of(
                Image.of(DrawnImages.png(1, 9, 7)), DrawnImages.pixels(2, 8, 8), DrawnImages.plain(0x808080, 1, 1));
    }
}
