package dev.loreboard.tck.embedding;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The word embedder keeps the contract")
class WordEmbedderTest implements BackgroundContract {

    @Override
    public Embedder openEmbedder() {
        return new WordEmbedder(Set.of("a", "dragon", "castle", "over", "the", "sea"));
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("a dragon"), Text.of("the castle"), Text.of("over the sea"));
    }

    @Override
    public List<Content> inside() {
        return samples();
    }

    @Override
    public List<Content> outside() {
        return List.of(Text.of("quarterly tax report"), Text.of("gym membership"));
    }
}
