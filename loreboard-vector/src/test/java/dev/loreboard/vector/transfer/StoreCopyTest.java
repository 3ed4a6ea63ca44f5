package dev.loreboard.vector.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.store.RandomEntries;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Copying from store to store")
class StoreCopyTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 5);
    private static final Filter INKED = Field.named("style").isPresent();

    private final VectorStore from = filled();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("gives every kind of store the same entries, bit for bit, and tells how far it is")
    void copiesEverything() {
        List<Progress.Step> steps = new ArrayList<>();
        try (VectorStore lucene = new LuceneStore(LuceneOptions.at(folder), SPACE);
                VectorStore exact = new ExactStore(ExactOptions.inMemory(), SPACE)) {
            long copied = StoreCopy.ofEverything().together(40).run(from, lucene, Progress.to(steps::add));
            StoreCopy.ofEverything().run(lucene, exact, Progress.ignored());

            assertThat(copied).isEqualTo(100);
            assertThat(all(lucene)).isEqualTo(all(from));
            assertThat(all(exact)).isEqualTo(all(from));
            assertThat(steps).extracting(Progress.Step::done).containsExactly(40L, 80L, 100L);
            assertThat(steps.getLast().isFinished()).isTrue();
        }
    }

    @Test
    @DisplayName("takes only what the filter lets in, behind the id that was copied last")
    void copiesSome() {
        List<Entry> chosen = from.page(PageRequest.first(1000).where(INKED)).entries();
        try (VectorStore to = new PlainStore(SPACE)) {
            String half = chosen.get(chosen.size() / 2).id();

            StoreCopy.ofEverything().where(INKED).after(half).run(from, to, Progress.ignored());
            assertThat(all(to)).isEqualTo(chosen.subList(chosen.size() / 2 + 1, chosen.size()));

            StoreCopy.ofEverything().where(INKED).run(from, to, Progress.ignored());
            assertThat(all(to)).isEqualTo(chosen);
        }
    }

    @Test
    @DisplayName("is refused between two spaces, with both names")
    void refusesAnotherSpace() {
        try (VectorStore to = new PlainStore(new EmbeddingSpace("other model", 5))) {
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> StoreCopy.ofEverything().run(from, to, Progress.ignored()))
                    .withMessageContaining("\"some model\"")
                    .withMessageContaining("\"other model\"");
            assertThat(to.count(Filter.everything())).isZero();
        }
    }

    @Test
    @DisplayName("ends when its caller wants it to, and leaves what was put")
    void canBeCancelled() {
        Progress impatient = new Progress() {
            @Override
            public void at(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (VectorStore to = new PlainStore(SPACE)) {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> StoreCopy.ofEverything().together(10).run(from, to, impatient));
            assertThat(to.count(Filter.everything())).isEqualTo(10);
        }
    }

    static VectorStore filled() {
        RandomEntries random = new RandomEntries(new SplittableRandom(7), SPACE);
        VectorStore store = new PlainStore(SPACE);
        store.put(IntStream.range(0, 100)
                .mapToObj(i -> random.entry("entry " + i))
                .toList());
        return store;
    }

    static List<Entry> all(VectorStore store) {
        return store.page(PageRequest.first(1000)).entries();
    }
}
