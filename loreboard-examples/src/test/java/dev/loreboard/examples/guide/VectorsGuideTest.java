package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Direction;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide's page on vectors")
class VectorsGuideTest {

    @Test
    @DisplayName("compares vectors of one space")
    void comparesVectors() {
        // region compare
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Embedding hearth = Embedding.of(space, 0.9f, 0.1f);
        Embedding dragon = Embedding.of(space, 8, 9); // any length will do, it is made one

        double similarity = hearth.similarityTo(dragon); // 0.74
        // endregion

        assertThat(similarity).isCloseTo(0.74, within(0.005));
    }

    @Test
    @DisplayName("refuses to compare vectors of two spaces")
    void refusesTwoSpaces() {
        Embedding hearth = Embedding.of(new EmbeddingSpace("warm, wild", 2), 0.9f, 0.1f);

        // region mismatch
        EmbeddingSpace other = new EmbeddingSpace("old, new", 2);
        Embedding castle = Embedding.of(other, 1, 0);

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> hearth.similarityTo(castle))
                .withMessageContaining("\"warm, wild\" (2 dimensions)")
                .withMessageContaining("\"old, new\" (2 dimensions)");
        // endregion
    }

    @Test
    @DisplayName("finds the middle of vectors, and a way towards some and away from others")
    void findsDirections() {
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Embedding hearth = Embedding.of(space, 0.9f, 0.1f);
        Embedding dragon = Embedding.of(space, 0.8f, 0.9f);
        Embedding storm = Embedding.of(space, 0.1f, 1.0f);

        // region directions
        Embedding middle = Embedding.centroid(List.of(hearth, dragon));
        Embedding away = Direction.towards(List.of(dragon), List.of(storm)); // to the dragon, away from the storm
        // endregion

        assertThat(middle.similarityTo(hearth)).isCloseTo(middle.similarityTo(dragon), within(1e-6));
        assertThat(away.similarityTo(storm)).isLessThan(dragon.similarityTo(storm));
    }

    @Test
    @DisplayName("keeps a vector as bytes")
    void keepsBytes() {
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Embedding dragon = Embedding.of(space, 0.8f, 0.9f);

        // region bytes
        byte[] bytes = dragon.toBytes(); // four for each number, little-endian
        Embedding again = Embedding.fromBytes(space, bytes);

        assertThat(again).isEqualTo(dragon);
        // endregion
    }

    @Test
    @DisplayName("embeds words with an embedder")
    void embedsWords() {
        // region embedder
        try (Embedder embedder = new WordEmbedder()) {
            List<Embedding> vectors = embedder.embedAll(
                    List.of(Text.of("a red dragon"), Text.of("the dragon sleeps"), Text.of("quarterly report")));

            assertThat(vectors.get(0).similarityTo(vectors.get(1)))
                    .isGreaterThan(vectors.get(0).similarityTo(vectors.get(2)));
        }
        // endregion
    }
}
