package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import dev.loreboard.vector.recall.RecallCheck;
import dev.loreboard.vector.recall.RecallReport;
import dev.loreboard.vector.taste.Diversity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on answers that can be trusted")
class TrustGuideTest {

    @TempDir
    Path folder;

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
    private final Embedding dragon = Embedding.of(space, 0.8f, 0.9f);
    private final Embedding hearth = Embedding.of(space, 0.9f, 0.1f);
    private LuceneStore store;

    @BeforeEach
    void fill() {
        store = new LuceneStore(LuceneOptions.at(folder), space);
        store.put(List.of(
                Entry.of("dragon", dragon)
                        .withMetadata(Metadata.none().with("year", 2020))
                        .withText("A dragon asleep on its gold"),
                Entry.of("dragon again", Embedding.of(space, 0.8f, 0.91f)),
                Entry.of("hearth", hearth)
                        .withMetadata(Metadata.none().with("year", 2021))
                        .withText("A fire in the hearth of the inn")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("searches for words and nearness together")
    void searchesForWords() {
        // region hybrid
        List<Match> matches = store.search(Query.near(dragon).limit(10), "gold or fire", Fusion.byRank());
        // endregion

        assertThat(matches.getFirst().reasons()).containsExactly(new Reason.HasWords(List.of("gold")));
    }

    @Test
    @DisplayName("says why a match is there")
    void saysWhy() {
        // region explain
        Query query = Query.near(dragon).plus(hearth).where(Field.named("year").atLeast(2000));
        for (Match match : store.search(query)) {
            for (Reason reason : query.explain(match).reasons()) {
                System.out.println(match.entry().id() + " " + reason.phrase());
            }
        }
        // endregion

        assertThat(query.explain(store.search(query).getFirst()).reasons()).hasSize(2);
    }

    @Test
    @DisplayName("leaves out repetitions")
    void leavesOutRepetitions() {
        // region diverse
        Query query = Query.near(dragon).plus(hearth).limit(2);
        List<Match> matches = Diversity.balanced().search(store, query);
        // endregion

        assertThat(matches)
                .extracting(match -> match.entry().id())
                .contains("hearth")
                .doesNotContainSequence("dragon", "dragon again");
    }

    @Test
    @DisplayName("checks what is found")
    void checksRecall() {
        // region recall
        RecallReport report = RecallCheck.ofSome().run(store, Progress.ignored());
        System.out.println(report); // recall@10 1.000 over 3 queries, 1.000 for the worst; ...
        // endregion

        assertThat(report.recall()).isEqualTo(1);
    }
}
