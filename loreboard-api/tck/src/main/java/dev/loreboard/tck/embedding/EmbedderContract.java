package dev.loreboard.tck.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.tck.rule.BadItems;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of an {@link Embedder}. A plugin's test implements this and says how to open one. */
public interface EmbedderContract extends ClosableContract<Embedder> {

    Embedder openEmbedder();

    /** At least three contents of accepted kinds that should not land on one spot. */
    List<Content> samples();

    /**
     * How far the cosine between a vector made alone and one made in a batch may be from 1. Zero asks for the same bits;
     * a plugin that overrides this says why.
     */
    default double batchTolerance() {
        return 0;
    }

    @Override
    default Embedder open() {
        return openEmbedder();
    }

    @Override
    default List<Call<Embedder>> calls() {
        return List.of(
                new Call<>("embedAll", embedder -> embedder.embedAll(samples())),
                new Call<>("embed", embedder -> embedder.embed(samples().getFirst())));
    }

    @Test
    @DisplayName("it accepts at least one kind of content")
    default void acceptsSomething() {
        try (Embedder embedder = open()) {
            assertThat(embedder.accepts()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("every vector lives in the embedder's space")
    default void everyVectorLivesInItsSpace() {
        try (Embedder embedder = open()) {
            assertThat(embedder.embedAll(samples()))
                    .hasSameSizeAs(samples())
                    .allMatch(vector -> vector.space().equals(embedder.space()));
        }
    }

    @Test
    @DisplayName("two embedders opened alike share one space")
    default void theSpaceIsStable() {
        try (Embedder one = open();
                Embedder other = open()) {
            assertThat(one.space()).isEqualTo(other.space());
        }
    }

    @Test
    @DisplayName("vectors come in the order of the batch, each as if its item were alone")
    default void batchEqualsSingles() {
        try (Embedder embedder = open()) {
            List<Embedding> alone = samples().stream().map(embedder::embed).toList();

            List<Embedding> together = embedder.embedAll(samples());
            List<Embedding> reversed = embedder.embedAll(samples().reversed()).reversed();

            for (int i = 0; i < alone.size(); i++) {
                verifySame(together.get(i), alone.get(i), "item " + i + " in its batch");
                verifySame(reversed.get(i), alone.get(i), "item " + i + " in the batch turned round");
            }
        }
    }

    @Test
    @DisplayName("the same content gives the same vector, also when it comes twice in a batch")
    default void sameContentGivesTheSameVector() {
        try (Embedder embedder = open()) {
            List<Content> twice = new ArrayList<>(samples());
            twice.add(samples().getFirst());

            List<Embedding> vectors = embedder.embedAll(twice);

            verifySame(vectors.getLast(), vectors.getFirst(), "the repeated item");
            verifySame(embedder.embed(samples().getFirst()), vectors.getFirst(), "a second call");
        }
    }

    @Test
    @DisplayName("different contents give different vectors")
    default void differentContentsDiffer() {
        try (Embedder embedder = open()) {
            assertThat(embedder.embedAll(samples())).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("an empty batch gives an empty list")
    default void anEmptyBatchIsFine() {
        try (Embedder embedder = open()) {
            assertThat(embedder.embedAll(List.of())).isEmpty();
        }
    }

    @Test
    @DisplayName("a bad item fails with its reason and its place, and the others keep their vectors")
    default void aBadItemFailsAlone() {
        try (Embedder embedder = open()) {
            Content bad = BadItems.notAccepted(embedder.accepts());
            List<Content> batch = List.of(samples().get(0), bad, samples().get(1));

            Throwable failure = catchThrowable(() -> embedder.embedAll(batch));

            assertThat(failure).isInstanceOf(BatchException.class);
            BatchException failed = (BatchException) failure;
            assertThat(failed.failures()).containsOnlyKeys(1);
            assertThat(failed.results(Embedding.class)).containsOnlyKeys(0, 2);
            List<Embedding> others = List.copyOf(failed.results(Embedding.class).values());
            verifySame(others.get(0), embedder.embed(samples().get(0)), "the item before the bad one");
            verifySame(others.get(1), embedder.embed(samples().get(1)), "the item behind the bad one");
        }
    }

    @Test
    @DisplayName("content of another kind is refused as unsupported, or as unreadable when every kind is accepted")
    default void otherKindsAreRefused() {
        try (Embedder embedder = open()) {
            Content bad = BadItems.notAccepted(embedder.accepts());

            assertThatExceptionOfType(LoreboardException.class)
                    .isThrownBy(() -> embedder.embed(bad))
                    .isInstanceOf(BadItems.expectedFailure(embedder.accepts()));
        }
    }

    private void verifySame(Embedding found, Embedding expected, String what) {
        if (batchTolerance() == 0) {
            assertThat(found).as(what).isEqualTo(expected);
        } else {
            assertThat(found.similarityTo(expected)).as(what).isCloseTo(1, within(batchTolerance()));
        }
    }
}
