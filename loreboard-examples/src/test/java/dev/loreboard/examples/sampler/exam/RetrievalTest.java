package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With words in the place of pictures, so that it is known who finds whom. */
@DisplayName("How sentences and pictures find each other")
class RetrievalTest {

    private static final List<Scene> SCENES =
            LongStream.range(1, 13).mapToObj(Casting::cast).toList();

    private static Sentence saying(String words) {
        return new Sentence(words, List.of(), List.of());
    }

    private static Retrieval find(List<String> seen, List<String> told) {
        try (Embedder words = new WordEmbedder()) {
            Gallery gallery = new Gallery(
                    SCENES.subList(0, seen.size()),
                    words.embedAll(seen.stream().map(Text::of).toList()));
            return Retrieval.of(
                    gallery, told.stream().map(RetrievalTest::saying).toList(), words);
        }
    }

    @Test
    @DisplayName("is perfect when each is nearest to its own")
    void isPerfect() {
        Retrieval found = find(List.of("dragon", "ship", "castle"), List.of("dragon", "ship", "castle"));

        assertThat(found.first()).isEqualTo(1);
        assertThat(found.back()).isEqualTo(1);
    }

    @Test
    @DisplayName("counts those that are nearer to another")
    void countsThoseThatAreNearerToAnother() {
        Retrieval found = find(List.of("dragon", "ship", "castle"), List.of("dragon", "castle", "ship"));

        assertThat(found.first()).isEqualTo(1 / 3.0);
        assertThat(found.amongTen()).isEqualTo(1);
    }

    @Test
    @DisplayName("has a lower ceiling where sentences are true of several pictures")
    void hasALowerCeiling() {
        Retrieval found = find(List.of("dragon", "ship"), List.of("dragon", "ship"));

        assertThat(found.ceiling()).isEqualTo(0.5); // they state nothing, so they are true of both
    }
}
