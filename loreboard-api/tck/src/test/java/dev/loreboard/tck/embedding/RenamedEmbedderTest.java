package dev.loreboard.tck.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The renamed embedder keeps the contract")
class RenamedEmbedderTest implements EmbedderContract {

    @Override
    public Embedder openEmbedder() {
        return new RenamedEmbedder(new WordEmbedder(), "renamed");
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("a dragon"), Text.of("the castle"), Text.of("over the sea"));
    }

    @Test
    @DisplayName("and has the numbers of the other in a space of its own")
    void hasTheNumbersOfTheOther() {
        try (Embedder renamed = openEmbedder();
                Embedder original = new WordEmbedder()) {
            Text text = Text.of("a dragon");

            assertThat(renamed.embed(text).toArray())
                    .isEqualTo(original.embed(text).toArray());
            assertThat(renamed.space().name()).isEqualTo("renamed");
        }
    }
}
