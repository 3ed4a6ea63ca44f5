package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The answers of an exact store")
class ExactAnswersTest {

    private static final List<Scan> SURE = List.of(Scan.FULL, Scan.EIGHT_BITS);

    @ParameterizedTest(name = "in {0} dimensions")
    @ValueSource(ints = {1, 3, 17, 64, 511})
    @DisplayName("are what the query means, to the last bit, whatever is asked and however many ask together")
    void areWhatTheQueryMeans(int dimension) {
        EmbeddingSpace space = new EmbeddingSpace("some model", dimension);
        Seed.eachOf(2, random -> {
            for (Scan scan : SURE) {
                Map<String, Entry> entries = new LinkedHashMap<>();
                try (VectorStore store = new ExactStore(ExactOptions.inMemory().scanning(scan), space)) {
                    fill(store, entries, space, random);
                    List<Query> queries = IntStream.range(0, 150)
                            .mapToObj(query -> query(space, entries.values(), random))
                            .toList();

                    assertThat(store.searchAll(queries))
                            .as(scan + ", all together")
                            .isEqualTo(queries.stream()
                                    .map(query -> query.over(entries.values()))
                                    .toList());
                    for (Query query : queries.subList(0, 60)) {
                        assertThat(store.search(query)).as(scan + ", " + query).isEqualTo(query.over(entries.values()));
                    }
                }
            }
        });
    }

    @ParameterizedTest(name = "in {0} dimensions")
    @ValueSource(ints = {3, 17, 64})
    @DisplayName("are so with one bit a value as well, when the query asks to be exact")
    void areSoWithOneBitWhenAskedToBeExact(int dimension) {
        EmbeddingSpace space = new EmbeddingSpace("some model", dimension);
        Seed.eachOf(2, random -> {
            Map<String, Entry> entries = new LinkedHashMap<>();
            try (VectorStore store = new ExactStore(ExactOptions.inMemory().scanning(Scan.ONE_BIT), space)) {
                fill(store, entries, space, random);
                List<Query> queries = IntStream.range(0, 100)
                        .mapToObj(
                                query -> query(space, entries.values(), random).exact())
                        .toList();

                assertThat(store.searchAll(queries))
                        .isEqualTo(queries.stream()
                                .map(query -> query.over(entries.values()))
                                .toList());
            }
        });
    }

    /** Puts, replaces and removes so much that the store moves its rows. */
    private static void fill(
            VectorStore store, Map<String, Entry> entries, EmbeddingSpace space, SplittableRandom random) {
        for (int step = 0; step < 12; step++) {
            List<Entry> some = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                some.add(entry("entry " + random.nextInt(900), space, entries.values(), random));
            }
            store.put(some);
            some.forEach(entry -> entries.put(entry.id(), entry));
            List<String> gone = entries.keySet().stream()
                    .filter(id -> random.nextInt(4) == 0)
                    .toList();
            store.remove(gone);
            gone.forEach(entries::remove);
        }
    }

    private static Entry entry(String id, EmbeddingSpace space, Collection<Entry> entries, SplittableRandom random) {
        Entry entry = Entry.of(id, embedding(space, entries, random))
                .withMetadata(Metadata.none().with("number", random.nextInt(20)));
        return random.nextInt(3) == 0 ? entry.withGroup("group " + random.nextInt(9)) : entry;
    }

    /** Something new, or what is there already, or nearly so. */
    private static Embedding embedding(EmbeddingSpace space, Collection<Entry> entries, SplittableRandom random) {
        float[] values = new float[space.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(1 + i)) + 0.3f;
        }
        if (entries.isEmpty() || random.nextInt(3) == 0) {
            return Embedding.of(space, values);
        }
        Embedding known = entries.stream()
                .skip(random.nextInt(entries.size()))
                .findFirst()
                .orElseThrow()
                .embedding();
        if (random.nextBoolean()) {
            return known;
        }
        float[] near = known.toArray();
        near[random.nextInt(near.length)] += (float) (random.nextGaussian() * 1e-7);
        return Embedding.of(space, near);
    }

    private static Query query(EmbeddingSpace space, Collection<Entry> entries, SplittableRandom random) {
        Query query = Query.near(embedding(space, entries, random));
        if (space.dimension() > 1) {
            for (int more = random.nextInt(3); more > 0; more--) {
                query = query.plus(embedding(space, entries, random));
            }
            for (int more = random.nextInt(2); more > 0; more--) {
                query = query.minus(embedding(space, entries, random));
            }
        }
        query = switch (random.nextInt(4)) {
            case 0 -> query.where(Filter.parse("number < " + random.nextInt(20)));
            case 1 -> query.where(Filter.nothing());
            default -> query;
        };
        query = random.nextInt(4) == 0 ? query.atLeast(random.nextDouble(-1, 1)) : query;
        query = random.nextInt(4) == 0 ? query.oncePerGroup() : query;
        return switch (random.nextInt(4)) {
            case 0 -> query.limit(1);
            case 1 -> query.limit(random.nextInt(1, 200));
            case 2 -> query.limit(random.nextBoolean() ? 5000 : Integer.MAX_VALUE);
            default -> query;
        };
    }
}
