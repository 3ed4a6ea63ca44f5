package dev.loreboard.clip.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An ensemble of prompts")
class PromptEnsembleTest {

    private static final List<String> TEMPLATES = List.of("a photo of {}", "{} seen from afar");

    private final WordEmbedder words = new WordEmbedder();

    @Test
    @DisplayName("puts each label in the middle of its sentences")
    void putsLabelsInTheMiddle() {
        List<Embedding> vectors = new PromptEnsemble(words, TEMPLATES).embedAll(List.of("castles", "dragons"));

        assertThat(vectors)
                .containsExactly(
                        Embedding.centroid(words.embedAll(
                                List.of(Text.of("a photo of castles"), Text.of("castles seen from afar")))),
                        Embedding.centroid(words.embedAll(
                                List.of(Text.of("a photo of dragons"), Text.of("dragons seen from afar")))));
    }

    @Test
    @DisplayName("computes a set of labels once")
    void computesASetOnce() {
        AtomicInteger calls = new AtomicInteger();
        PromptEnsemble ensemble = new PromptEnsemble(counting(calls), TEMPLATES);

        List<Embedding> first = ensemble.embedAll(List.of("castles", "dragons"));
        List<Embedding> again = ensemble.embedAll(List.of("castles", "dragons"));
        List<Embedding> turned = ensemble.embedAll(List.of("dragons", "castles"));

        assertThat(again).isEqualTo(first);
        assertThat(turned).isEqualTo(first.reversed());
        assertThat(calls).hasValue(2);
    }

    @Test
    @DisplayName("forgets the sets that were asked for the longest ago")
    void forgetsOldSets() {
        AtomicInteger calls = new AtomicInteger();
        PromptEnsemble ensemble = new PromptEnsemble(counting(calls), TEMPLATES);

        for (int i = 0; i < 40; i++) {
            ensemble.embedAll(List.of("label" + i));
        }
        ensemble.embedAll(List.of("label39"));
        ensemble.embedAll(List.of("label0"));

        assertThat(calls).hasValue(41);
    }

    @Test
    @DisplayName("says which labels failed, and keeps the others")
    void saysWhichLabelsFailed() {
        Embedder picky = refusing("dragons");

        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> new PromptEnsemble(picky, TEMPLATES).embedAll(List.of("castles", "dragons", "ships")))
                .satisfies(failed -> {
                    assertThat(failed.failures()).containsOnlyKeys(1);
                    assertThat(failed.results(Embedding.class))
                            .containsOnlyKeys(0, 2)
                            .containsValue(new PromptEnsemble(words, TEMPLATES)
                                    .embedAll(List.of("ships"))
                                    .getFirst());
                });
    }

    @Test
    @DisplayName("refuses templates without a place for the label")
    void refusesTemplatesWithoutAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PromptEnsemble(words, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptEnsemble(words, List.of("a photo of {}", "a photo")))
                .withMessageContaining("{}");
    }

    private Embedder counting(AtomicInteger calls) {
        return withWords(batch -> {
            calls.incrementAndGet();
            return words.embedAll(batch);
        });
    }

    private Embedder refusing(String word) {
        return withWords(batch -> {
            SortedMap<Integer, LoreboardException> failures = new TreeMap<>();
            SortedMap<Integer, Embedding> results = new TreeMap<>();
            for (int i = 0; i < batch.size(); i++) {
                if (((Text) batch.get(i)).value().contains(word)) {
                    failures.put(i, new UnsupportedContentException("It says " + word + "."));
                } else {
                    results.put(i, words.embed(batch.get(i)));
                }
            }
            throw new BatchException(failures, results);
        });
    }

    private Embedder withWords(Function<List<? extends Content>, List<Embedding>> embedding) {
        return new Embedder() {
            @Override
            public EmbeddingSpace space() {
                return words.space();
            }

            @Override
            public Set<Modality> accepts() {
                return words.accepts();
            }

            @Override
            public List<Embedding> embedAll(List<? extends Content> batch) {
                return embedding.apply(batch);
            }

            @Override
            public void close() {}
        };
    }
}
