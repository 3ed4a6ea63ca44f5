package dev.loreboard.tck.asserting;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.embedding.EmbedderContract;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A good embedder keeps the contract under the eyes of an asserting one")
class AssertingWordEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new AssertingEmbedder(new WordEmbedder());
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("a dragon"), Text.of("the castle"), Text.of("over the sea"));
    }
}
