package dev.loreboard.tck.asserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.sabotage.BrokenEmbedder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An asserting embedder")
class AssertingEmbedderTest {

    private static final List<Content> BATCH = List.of(Text.of("a dragon"), Text.of("the sea"));
    private static final Embedding GOOD = new BrokenEmbedder().embed(BATCH.getFirst());
    private static final Embedding FOREIGN = Embedding.of(new EmbeddingSpace("elsewhere", 2), 1, 0);

    @Test
    @DisplayName("notices an answer of another size than the batch")
    void noticesMissingVectors() {
        assertBreaksItsPromise(
                answering(batch -> List.of(GOOD)), embedder -> embedder.embedAll(BATCH), "one vector for each item");
    }

    @Test
    @DisplayName("notices a vector of another space")
    void noticesForeignVectors() {
        assertBreaksItsPromise(
                answering(batch -> List.of(GOOD, FOREIGN)),
                embedder -> embedder.embedAll(BATCH),
                "every vector lives in \"fake-words\"");
    }

    @Test
    @DisplayName("notices that it takes what it does not accept")
    void noticesOtherKinds() {
        Image picture = DrawnImages.pixels(1, 4, 4);

        assertBreaksItsPromise(
                answering(batch -> List.of(GOOD)), embedder -> embedder.embed(picture), "not accepted fails");
        assertBreaksItsPromise(
                failing(Map.of(1, "bad"), Map.of(0, GOOD)),
                embedder -> embedder.embedAll(List.of(picture, BATCH.getFirst())),
                "not accepted fails");
    }

    @Test
    @DisplayName("notices a failed batch that does not tell of every item just once")
    void noticesUntoldItems() {
        assertBreaksItsPromise(
                failing(Map.of(0, "bad"), Map.of()), embedder -> embedder.embedAll(BATCH), "its reason or its vector");
        assertBreaksItsPromise(
                failing(Map.of(0, "bad"), Map.of(0, GOOD, 1, GOOD)),
                embedder -> embedder.embedAll(BATCH),
                "item 0 failed or has a vector");
        assertBreaksItsPromise(
                failing(Map.of(0, "bad"), Map.of(1, "a vector")),
                embedder -> embedder.embedAll(BATCH),
                "what is kept of a batch is vectors");
        assertBreaksItsPromise(
                failing(Map.of(0, "bad"), Map.of(1, FOREIGN)),
                embedder -> embedder.embedAll(BATCH),
                "every vector lives in");
    }

    @Test
    @DisplayName("notices an embedder that accepts nothing, or changes what it accepts or its space")
    void noticesChanges() {
        AtomicInteger asked = new AtomicInteger();
        Embedder unsteady = new BrokenEmbedder() {
            @Override
            public EmbeddingSpace space() {
                return new EmbeddingSpace("space " + asked.incrementAndGet(), 2);
            }

            @Override
            public Set<Modality> accepts() {
                return Set.of(Modality.values()[asked.incrementAndGet() % 4]);
            }
        };
        Embedder useless = new BrokenEmbedder() {
            @Override
            public Set<Modality> accepts() {
                return Set.of();
            }
        };

        assertBreaksItsPromise(unsteady, Embedder::space, "it stays the same");
        assertBreaksItsPromise(unsteady, Embedder::accepts, "it stays the same");
        assertBreaksItsPromise(useless, Embedder::accepts, "at least one kind");
    }

    @Test
    @DisplayName("notices failures that are not of the family")
    void noticesStrangeFailures() {
        Embedder broken = answering(batch -> {
            throw new ClassCastException("no such tensor");
        });

        assertBreaksItsPromise(broken, embedder -> embedder.embedAll(BATCH), "ClassCastException");
    }

    @Test
    @DisplayName("closes its embedder twice")
    void closesTwice() {
        AtomicInteger closed = new AtomicInteger();
        Embedder counting = new BrokenEmbedder() {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        new AssertingEmbedder(counting).close();

        assertThat(closed).hasValue(2);
    }

    private static Embedder failing(Map<Integer, String> reasons, Map<Integer, ?> results) {
        TreeMap<Integer, UnreadableContentException> failures = new TreeMap<>();
        reasons.forEach((place, reason) -> failures.put(place, new UnreadableContentException(reason)));
        return answering(batch -> {
            throw new BatchException(failures, new TreeMap<>(results));
        });
    }

    private static Embedder answering(Function<List<? extends Content>, List<Embedding>> answer) {
        return new BrokenEmbedder() {
            @Override
            public List<Embedding> embedAll(List<? extends Content> batch) {
                return answer.apply(batch);
            }
        };
    }

    private static void assertBreaksItsPromise(Embedder broken, Consumer<Embedder> call, String message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> call.accept(new AssertingEmbedder(broken)))
                .withMessageContaining(message);
    }
}
