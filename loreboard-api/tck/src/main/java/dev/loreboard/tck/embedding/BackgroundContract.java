package dev.loreboard.tck.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of an embedder that knows its out-of-world direction. */
public interface BackgroundContract extends EmbedderContract {

    /** Words about the embedder's world. */
    List<Content> inside();

    /** Words about anything else. */
    List<Content> outside();

    @Test
    @DisplayName("the out-of-world direction lives in the embedder's own space")
    default void theDirectionLivesInItsSpace() {
        try (Embedder embedder = open()) {
            assertThat(((Background) embedder).outOfWorld().space()).isEqualTo(embedder.space());
        }
    }

    @Test
    @DisplayName("words from outside are nearer to the out-of-world direction than words from inside")
    default void outsideIsNearerThanInside() {
        try (Embedder embedder = open()) {
            Embedding direction = ((Background) embedder).outOfWorld();

            double farthestOutside = embedder.embedAll(outside()).stream()
                    .mapToDouble(direction::similarityTo)
                    .min()
                    .orElseThrow();

            assertThat(embedder.embedAll(inside()))
                    .allSatisfy(
                            inside -> assertThat(direction.similarityTo(inside)).isLessThan(farthestOutside));
        }
    }
}
