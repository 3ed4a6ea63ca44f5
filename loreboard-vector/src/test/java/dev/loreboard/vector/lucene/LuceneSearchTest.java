package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.recall.RecallCheck;
import dev.loreboard.vector.recall.RecallReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
@DisplayName("A search in a Lucene store")
class LuceneSearchTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 64);
    private static final int ENTRIES = 6000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Compression.class)
    @DisplayName("finds nearly all of what is nearest, among all entries, half, a tenth and a hundredth of them")
    void findsNearlyAll(Compression compression) {
        try (LuceneStore store = filled(LuceneOptions.at(folder).withCompression(compression))) {
            RecallCheck check = RecallCheck.ofSome();
            for (int share : List.of(100, 50, 10, 1)) {
                RecallReport report =
                        check.where(Field.named("part").below(share)).run(store, Progress.ignored());

                assertThat(report.recall()).as("recall among %d %%", share).isGreaterThanOrEqualTo(0.95);
            }
        }
    }

    @Test
    @DisplayName("really goes through a graph: with no effort at all it misses some, and exactly it misses nothing")
    void effortMatters() {
        try (LuceneStore lazy = filled(LuceneOptions.at(folder).withSearchEffort(1))) {
            lazy.compact();
            RecallReport report = RecallCheck.ofSome().limit(1).run(lazy, Progress.ignored());
            Embedding question = new SomeEntries(SPACE, 99).first(1).getFirst().embedding();

            assertThat(report.recall()).isBetween(0.2, 0.98);
            assertThat(lazy.search(Query.near(question).limit(50).exact()))
                    .isEqualTo(Query.near(question).limit(50).over(entries()));
        }
    }

    @Test
    @DisplayName("goes on until it has enough groups, however large the nearest ones are")
    void findsEnoughGroups() {
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            List<Entry> grouped = new ArrayList<>(entries().stream()
                    .map(entry -> entry.withGroup("group " + Integer.parseInt(entry.id()) % 12))
                    .toList());
            Collections.shuffle(grouped, new Random(1));
            store.put(grouped);
            Query query =
                    Query.near(grouped.getFirst().embedding()).oncePerGroup().limit(12);

            List<Match> found = store.search(query);

            assertThat(found).hasSize(12);
            assertThat(found).extracting(match -> match.entry().group()).doesNotHaveDuplicates();
            assertThat(found).isSortedAccordingTo(Match.BEST_FIRST);
            assertThat(store.search(query.exact())).isEqualTo(query.over(grouped));
        }
    }

    @Test
    @DisplayName("takes vectors of more than 1024 dimensions, which Lucene alone refuses")
    void takesManyDimensions() {
        EmbeddingSpace large = new EmbeddingSpace("large model", 1536);
        List<Entry> entries = new SomeEntries(large, 3).first(700);
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), large)) {
            store.put(entries);
        }
        try (LuceneStore store = LuceneStore.existing(LuceneOptions.at(folder))) {
            Query query = Query.near(entries.getFirst().embedding());

            assertThat(store.search(query)).isEqualTo(query.over(entries));
        }
    }

    @Test
    @DisplayName("tells equal entries apart by their ids, also where the limit falls between them")
    void ordersEqualEntries() {
        Embedding one = entries().getFirst().embedding();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(IntStream.iterate(99, i -> i >= 10, i -> i - 1)
                    .mapToObj(i -> Entry.of("entry " + i, one))
                    .toList());

            assertThat(store.search(Query.near(one).limit(3)))
                    .extracting(match -> match.entry().id())
                    .containsExactly("entry 10", "entry 11", "entry 12");
        }
    }

    @Test
    @DisplayName("filters by texts that are longer than any term may be, from their first letter to their last")
    void filtersByLongTexts() {
        String dragons = "dragon ".repeat(10_000);
        Field story = Field.named("story");
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            Embedding any = entries().getFirst().embedding();
            store.put(List.of(
                    Entry.of("one", any).withMetadata(Metadata.none().with("story", dragons + "sleep")),
                    Entry.of("two", any).withMetadata(Metadata.none().with("story", dragons + "fly")),
                    Entry.of("list", any).withMetadata(Metadata.none().with("story", List.of(dragons, "short")))));

            assertThat(store.count(story.is(dragons + "fly"))).isEqualTo(1);
            assertThat(store.count(story.isNot(dragons + "fly"))).isEqualTo(1);
            assertThat(store.count(story.startsWith("dragon d"))).isEqualTo(2);
            assertThat(store.count(story.startsWith(dragons))).isEqualTo(2);
            assertThat(store.count(story.startsWith(dragons + "s"))).isEqualTo(1);
            assertThat(store.count(story.startsWith(dragons + "x"))).isZero();
            assertThat(store.count(story.containsAny(dragons, "none"))).isEqualTo(1);
            assertThat(store.facets(story, Filter.everything(), 10))
                    .containsExactlyInAnyOrder(
                            new FacetCount(Value.of(dragons), 1),
                            new FacetCount(Value.of(dragons + "fly"), 1),
                            new FacetCount(Value.of(dragons + "sleep"), 1),
                            new FacetCount(Value.of("short"), 1));
            assertThat(store.removeWhere(story.startsWith(dragons + "s"))).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("gives the same exact answer in many pieces, in those that the store joins by itself, and in one")
    void isTheSameInAnyNumberOfPieces() {
        Query query = Query.near(new SomeEntries(SPACE, 99).first(1).getFirst().embedding())
                .exact();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            for (int i = 0; i < 2000; i += 50) {
                store.put(entries().subList(i, i + 50));
            }
            List<Match> inPieces = store.search(query);
            store.settle();
            List<Match> settled = store.search(query);
            store.compact();

            assertThat(inPieces).isEqualTo(query.over(entries().subList(0, 2000)));
            assertThat(settled).isEqualTo(inPieces);
            assertThat(store.search(query)).isEqualTo(inPieces);
        }
    }

    @Test
    @DisplayName("takes filters with more parts than Lucene allows in a query")
    void takesLargeFilters() {
        Field part = Field.named("part");
        List<Filter> many = IntStream.range(0, 3000)
                .<Filter>mapToObj(i -> part.is(i * 1000.0).or(part.is(7)))
                .toList();
        try (LuceneStore store = filled(LuceneOptions.at(folder))) {
            Filter seven = Filter.anyOf(many);

            assertThat(store.count(seven)).isEqualTo(store.count(part.oneOf(List.of(Value.of(7), Value.of(0)))));
            assertThat(store.search(Query.near(entries().getFirst().embedding())
                            .where(seven)
                            .exact()))
                    .hasSize(10);
        }
    }

    @Test
    @DisplayName("says which words it found, in the order of the text, and only where they were looked for")
    void saysWhichWords() {
        Embedding any = entries().getFirst().embedding();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(List.of(
                    Entry.of("one", any).withText("The Dragon's gold, a dragon and its RED scales"),
                    Entry.of("two", any)));
            Query query = Query.near(any);

            List<Match> found = store.search(query, "red dragon's castle gold", Fusion.byRank());

            assertThat(found.getFirst().reasons())
                    .containsExactly(new Reason.HasWords(List.of("dragon's", "gold", "red")));
            assertThat(found.getLast().reasons()).isEmpty();
            assertThat(query.explain(found.getFirst()).reasons()).hasSize(2);
        }
    }

    @Test
    @DisplayName("takes a text of a hundred thousand words to look for")
    void takesManyWords() {
        Embedding any = entries().getFirst().embedding();
        StringBuilder words = new StringBuilder("dragon");
        for (int i = 0; i < 100_000; i++) {
            words.append(" word").append(i);
        }
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(List.of(Entry.of("one", any).withText(words.toString()), Entry.of("two", any)));

            assertThat(store.search(Query.near(any), words.toString(), Fusion.byRank()))
                    .extracting(match -> match.entry().id())
                    .containsExactly("one", "two");
        }
    }

    @Test
    @DisplayName("finds as many as are asked for among many that are equal, which a graph does not hold together")
    void findsManyThatAreEqual() {
        Embedding everyone = entries().getFirst().embedding();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(IntStream.range(0, ENTRIES)
                    .mapToObj(i -> Entry.of("copy " + i, everyone))
                    .toList());

            assertThat(store.search(Query.near(everyone).limit(500))).hasSize(500);
        }
    }

    @Test
    @DisplayName("takes those for equal that are as near as can be, though their vectors are a little longer than one")
    void takesTheNearestForEqual() {
        float[] direction = new float[SPACE.dimension()];
        direction[0] = 1;
        Query query = Query.near(Embedding.of(SPACE, direction)).limit(1).exact();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            for (String id : List.of("a", "b")) {
                direction[0] += 0.0002f;
                store.put(List.of(Entry.of(id, Embedding.fromArray(SPACE, direction))));
            }

            assertThat(store.search(query))
                    .extracting(match -> match.entry().id())
                    .containsExactly("a");
        }
    }

    @Test
    @DisplayName("neither finds nor removes an entry by an id with half a surrogate pair")
    void takesNoBrokenIdForAnother() {
        Embedding any = entries().getFirst().embedding();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(List.of(Entry.of("?", any), Entry.of("\uFFFD", any)));

            assertThat(store.find("\uD800")).isEmpty();
            assertThat(store.remove(List.of("\uD800"))).isZero();
            assertThat(store.count(Filter.everything())).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("counts rare long texts, each of them another")
    void countsRareLongTexts() {
        Field caption = Field.named("caption");
        String padding = "x".repeat(1100);
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(entries().subList(0, 200).stream()
                    .map(entry -> entry.withMetadata(Metadata.none().with("caption", entry.id() + padding)))
                    .toList());

            assertThat(store.facets(caption, caption.startsWith("1"), 2))
                    .containsExactly(
                            new FacetCount(Value.of("100" + padding), 1), new FacetCount(Value.of("101" + padding), 1));
        }
    }

    @Test
    @DisplayName("fuses ranks with the greatest constant there is, and the best comes first still")
    void fusesWithTheGreatestConstant() {
        Embedding any = entries().getFirst().embedding();
        try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
            store.put(List.of(Entry.of("a", any), Entry.of("b", any).withText("dragon")));

            assertThat(store.search(Query.near(any), "dragon", new Fusion.ReciprocalRank(Integer.MAX_VALUE)))
                    .extracting(match -> match.entry().id())
                    .containsExactly("b", "a");
        }
    }

    private LuceneStore filled(LuceneOptions options) {
        LuceneStore store = new LuceneStore(options, SPACE);
        store.put(entries());
        return store;
    }

    private static List<Entry> entries() {
        return new SomeEntries(SPACE, 5)
                .first(ENTRIES).stream()
                        .map(entry -> entry.withMetadata(
                                Metadata.none().with("part", Integer.parseInt(entry.id()) * 37 % 100)))
                        .toList();
    }
}
