package dev.loreboard.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query")
class QueryTest {

    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", 2);
    private static final Embedding RIGHT = Embedding.of(PLANE, 1, 0);
    private static final Embedding UP = Embedding.of(PLANE, 0, 1);

    private static final Entry NEAR =
            Entry.of("near", Embedding.of(PLANE, 4, 1)).withGroup("one");
    private static final Entry MIDDLE =
            Entry.of("middle", Embedding.of(PLANE, 1, 1)).withGroup("one");
    private static final Entry FAR =
            Entry.of("far", UP).withMetadata(Metadata.none().with("style", "ink"));
    private static final List<Entry> ENTRIES = List.of(FAR, MIDDLE, NEAR);

    @Test
    @DisplayName("means the nearest entries, best first")
    void meansTheNearest() {
        assertThat(idsOf(Query.near(RIGHT))).containsExactly("near", "middle", "far");
        assertThat(idsOf(Query.near(UP))).containsExactly("far", "middle", "near");
        assertThat(idsOf(Query.near(RIGHT).limit(1))).containsExactly("near");
    }

    @Test
    @DisplayName("keeps to its filter, its floor and its groups")
    void keepsToItsConditions() {
        assertThat(idsOf(Query.near(RIGHT).where(Field.named("style").is("ink"))))
                .containsExactly("far");
        assertThat(idsOf(Query.near(RIGHT).atLeast(0.9))).containsExactly("near");
        assertThat(idsOf(Query.near(RIGHT).oncePerGroup())).containsExactly("near", "far");
    }

    @Test
    @DisplayName("tells why an entry was found: the words, the example it resembles most, the filter")
    void explainsAMatch() {
        Filter recent = Field.named("year").atLeast(2000);
        Query query = Query.near(RIGHT).plus(UP).where(recent);
        Reason words = new Reason.HasWords(List.of("dragon"));

        assertThat(query.explain(Match.of(FAR, 0.7).because(List.of(words))).reasons())
                .containsExactly(words, new Reason.Resembles(1, 1), new Reason.Passes(recent));
        assertThat(Query.near(RIGHT).plus(RIGHT).explain(Match.of(FAR, 0)).reasons())
                .containsExactly(new Reason.Resembles(0, 0));
    }

    @Test
    @DisplayName("moves its target with every example")
    void movesItsTarget() {
        assertThat(Query.near(RIGHT).target()).isEqualTo(RIGHT);
        assertThat(Query.near(RIGHT).plus(UP).target()).isEqualTo(Embedding.of(PLANE, 1, 1));
        assertThat(Query.near(RIGHT).minus(UP).target()).isEqualTo(Embedding.of(PLANE, 2, -1));
    }

    @Test
    @DisplayName("refuses examples that cancel each other out, and limits and floors that mean nothing")
    void refusesWhatMeansNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.near(RIGHT).plus(Embedding.of(PLANE, -1, 0)))
                .withMessageContaining("cancel");
        assertThatIllegalArgumentException().isThrownBy(() -> Query.near(RIGHT).limit(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.1, 1.1, Double.NaN})
    @DisplayName("refuses a floor that no similarity can have")
    void refusesImpossibleFloors(double floor) {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.near(RIGHT).atLeast(floor));
    }

    @Test
    @DisplayName("refuses entries of another space")
    void refusesEntriesOfAnotherSpace() {
        Entry stranger = Entry.of("stranger", Embedding.of(new EmbeddingSpace("other", 2), 1, 0));

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> Query.near(RIGHT).over(List.of(stranger)));
    }

    @Test
    @DisplayName("ends when its thread is interrupted")
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> Query.near(RIGHT).over(ENTRIES));
        } finally {
            assertThat(Thread.interrupted()).as("the flag was kept").isTrue();
        }
    }

    private static List<String> idsOf(Query query) {
        return query.over(ENTRIES).stream().map(match -> match.entry().id()).toList();
    }
}
