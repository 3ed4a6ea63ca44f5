package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.rule.Seed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scan of one bit a value")
class OneBitTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 128);
    private static final double LEAST_RECALL = 0.95;

    @Test
    @DisplayName("finds nearly all of the nearest among vectors in clumps, with the similarities that they have")
    void findsNearlyAll() {
        Seed.eachOf(3, random -> {
            List<Entry> entries = IntStream.range(0, 5000)
                    .mapToObj(i -> Entry.of("entry " + i, vector(random)))
                    .toList();
            int hits = 0;
            try (VectorStore store = new ExactStore(ExactOptions.inMemory().scanning(Scan.ONE_BIT), SPACE)) {
                for (int first = 0; first < entries.size(); first += 500) {
                    store.put(entries.subList(first, first + 500));
                }
                for (int i = 0; i < 50; i++) {
                    Query query = Query.near(vector(random));
                    List<Match> right = query.over(entries);
                    List<Match> found = store.search(query);
                    assertThat(found)
                            .hasSize(10)
                            .isSortedAccordingTo(Match.BEST_FIRST)
                            .allSatisfy(match -> assertThat(match.similarity())
                                    .isEqualTo(query.target()
                                            .similarityTo(match.entry().embedding())));
                    hits += (int) found.stream().filter(right::contains).count();
                }
            }
            assertThat(hits / 500.0).isGreaterThan(LEAST_RECALL);
        });
    }

    @Test
    @DisplayName("compares at least one vector in full for each match")
    void comparesSomeInFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactOptions.inMemory().comparingInFull(0))
                .withMessageContaining("not 0");
    }

    /** Near to one of a hundred directions, which have much in common. */
    private static Embedding vector(SplittableRandom random) {
        SplittableRandom direction = new SplittableRandom(random.nextInt(100));
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 + direction.nextGaussian() + 0.7 * random.nextGaussian());
        }
        return Embedding.of(SPACE, values);
    }
}
