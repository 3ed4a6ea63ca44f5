package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine that is asked for ever more")
class DeepeningTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("plane", 2);
    private static final Embedding EAST = Embedding.of(SPACE, 1, 0);

    private final List<Integer> asked = new ArrayList<>();
    private final List<Entry> entries = IntStream.range(0, 100)
            .mapToObj(i -> Entry.of("%02d".formatted(i), turned(i)).withGroup("group " + i / 25))
            .toList();

    @Test
    @DisplayName("is asked once where that is enough")
    void onceIsEnough() {
        assertThat(answer(Query.near(EAST).limit(5), 5)).hasSize(5);
        assertThat(asked).containsExactly(5);
    }

    @Test
    @DisplayName("is asked until every group was seen that there is")
    void untilGroupsAreComplete() {
        Query query = Query.near(EAST).limit(4).oncePerGroup();

        assertThat(answer(query, 4)).isEqualTo(query.over(entries));
        assertThat(asked).containsExactly(4, 16, 64, 256);
    }

    @Test
    @DisplayName("is asked again where its condition lets in more than the filter")
    void untilTheFilterIsSatisfied() {
        Query query = Query.near(EAST).limit(3).where(Field.named("style").isPresent());

        assertThat(answer(query, 3)).isEmpty();
        assertThat(asked).containsExactly(3, 12, 48, 192);
    }

    @Test
    @DisplayName("is not asked for what lies below the floor")
    void notBelowTheFloor() {
        Query query = Query.near(EAST).limit(10).atLeast(Math.cos(0.025));

        assertThat(answer(query, 10)).hasSize(3);
        assertThat(asked).containsExactly(10);
    }

    private List<Match> answer(Query query, int first) {
        return Deepening.answer(query, first, count -> {
            asked.add(count);
            return Query.near(query.target()).limit(count).over(entries);
        });
    }

    private static Embedding turned(int hundredths) {
        return Embedding.of(SPACE, (float) Math.cos(hundredths / 100.0), (float) Math.sin(hundredths / 100.0));
    }
}
