package dev.loreboard.vector.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.rule.Seed;
import dev.loreboard.vector.engine.Pglite;
import dev.loreboard.vector.engine.SharedEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
@DisplayName("A store in a real PostgreSQL")
class RealPgvectorTest {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("wide", 48);

    private static int opened;

    @Test
    @DisplayName("gives vectors back bit for bit, whatever floats they are made of")
    void givesVectorsBack() {
        try (PgvectorStore store = open(SPACE)) {
            Seed.eachOf(3, random -> {
                List<Entry> entries = IntStream.range(0, 200)
                        .mapToObj(i -> Entry.of("bits " + i, anyBits(random)))
                        .toList();

                store.put(entries);

                assertThat(entries)
                        .allSatisfy(entry -> assertThat(store.find(entry.id())).contains(entry));
            });
        }
    }

    @Test
    @DisplayName("keeps the characters and the numbers at the edges, and finds by them")
    void keepsTheEdges() {
        List<String> texts = List.of(
                "",
                "\0",
                "a\0b",
                "\u0001",
                "\u0001\u0001",
                "\u0001\u0002",
                "\0\u0001\0",
                "\uFFFF",
                "%_\\",
                "x".repeat(5000));
        double[] numbers = {Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1 / 3.0, 0.1, 1e-320, 0};
        List<Entry> entries = IntStream.range(0, texts.size())
                .mapToObj(i -> Entry.of("edge " + i, axis(0))
                        .withText(texts.get(i))
                        .withMetadata(Metadata.none()
                                .with("text", texts.get(i))
                                .with("words", List.of(texts.get(i)))
                                .with("number", numbers[i % numbers.length])))
                .toList();
        try (PgvectorStore store = open(SPACE)) {
            store.put(entries);

            for (Entry entry : entries) {
                String text = entry.text().orElseThrow();
                List<Filter> filters = List.of(
                        Field.named("text").is(text),
                        Field.named("text").startsWith(text),
                        Field.named("words").containsAny(text));
                assertThat(store.find(entry.id())).contains(entry);
                assertThat(filters)
                        .allSatisfy(filter -> assertThat(store.count(filter))
                                .as(filter.text())
                                .isEqualTo(entries.stream()
                                        .filter(other -> filter.matches(other.metadata()))
                                        .count()));
            }
            assertThat(DoubleStream.of(numbers))
                    .allSatisfy(number -> assertThat(
                                    store.count(Field.named("number").between(number, number)))
                            .isPositive());
        }
    }

    @ParameterizedTest
    @CsvSource({"48, true", "2000, true", "2001, true", "4000, true", "4001, false"})
    @DisplayName("can ask an index up to 4,000 dimensions, and never does for an exact query")
    void canAskAnIndex(int dimension, boolean indexed) throws SQLException {
        EmbeddingSpace space = new EmbeddingSpace("of " + dimension, dimension);
        SplittableRandom random = new SplittableRandom(dimension);
        List<Entry> entries = IntStream.range(0, 60)
                .mapToObj(i -> Entry.of("entry " + i, anyDirection(space, random)))
                .toList();
        Query query = Query.near(anyDirection(space, random)).limit(5);
        VectorColumn column = new VectorColumn(dimension, new PgvectorVersion(0, 8));
        try (PgvectorStore store = open(space)) {
            store.put(entries);

            assertThat(ids(store.search(query))).isEqualTo(ids(query.over(entries)));
            assertThat(ids(store.search(query.exact()))).isEqualTo(ids(query.over(entries)));
        }
        assertThat(column.isIndexed()).isEqualTo(indexed);
        assertThat(plan(column.indexedOrder(), query).contains("_nearest")).isEqualTo(indexed);
        assertThat(plan(column.exactOrder(), query)).doesNotContain("_nearest");
    }

    @Test
    @DisplayName("refuses more dimensions than pgvector has, and says how many that is")
    void refusesTooManyDimensions() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> open(new EmbeddingSpace("vast", 16_001)))
                .withMessageContaining("at most 16000 dimensions");
    }

    @Test
    @DisplayName("finds nearly all of the nearest by the index, and all of them on request, also a few among many")
    void findsTheNearest() {
        SplittableRandom random = new SplittableRandom(5);
        List<Entry> entries = IntStream.range(0, 3000)
                .mapToObj(i -> Entry.of("entry " + i, anyDirection(SPACE, random))
                        .withMetadata(Metadata.none().with("rare", i % 500 == 0)))
                .toList();
        Query query = Query.near(anyDirection(SPACE, random)).limit(20);
        Query rare = query.where(Field.named("rare").is(true));
        try (PgvectorStore store = open(SPACE)) {
            store.put(entries);

            assertThat(ids(store.search(query.exact()))).isEqualTo(ids(query.over(entries)));
            assertThat(ids(store.search(rare)))
                    .isEqualTo(ids(rare.over(entries)))
                    .hasSize(6);
            assertThat(ids(store.search(query)))
                    .filteredOn(ids(query.over(entries))::contains)
                    .hasSizeGreaterThan(15);
            assertThat(store.search(query.limit(2500))).hasSize(2500);
        }
    }

    @Test
    @DisplayName("says which words of a text were found")
    void saysWhichWords() {
        try (PgvectorStore store = open(SPACE)) {
            store.put(List.of(
                    Entry.of("one", axis(0)).withText("The DRAGON's red cave, by the sea."),
                    Entry.of("two", axis(1)).withText("a castle")));

            Match first = store.search(Query.near(axis(1)), "Dragon, sea! moon", Fusion.weighted(1))
                    .getFirst();

            assertThat(first.entry().id()).isEqualTo("one");
            assertThat(first.reasons()).containsExactly(new Reason.HasWords(List.of("dragon", "sea")));
        }
    }

    @Test
    @DisplayName("takes a text that is longer than PostgreSQL can index, and finds it by its beginning")
    void takesLongTexts() {
        String text = IntStream.range(0, 400_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        try (PgvectorStore store = open(SPACE)) {
            store.put(List.of(Entry.of("long", axis(0)).withText(text)));

            assertThat(store.find("long").orElseThrow().text()).contains(text);
            assertThat(store.search(Query.near(axis(0)), "word7", Fusion.byRank())
                            .getFirst()
                            .reasons())
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("takes filters with very many values")
    void takesLargeFilters() {
        List<Value.Scalar> values =
                IntStream.range(1, 100_000).<Value.Scalar>mapToObj(Value::of).toList();
        try (PgvectorStore store = open(SPACE)) {
            store.put(List.of(
                    Entry.of("zero", axis(0)).withMetadata(Metadata.none().with("n", 0)),
                    Entry.of("one", axis(0)).withMetadata(Metadata.none().with("n", 1)),
                    Entry.of("word", axis(0)).withMetadata(Metadata.none().with("n", "1")),
                    Entry.of("none", axis(0))));

            assertThat(store.count(Field.named("n").oneOf(values))).isEqualTo(1);
            assertThat(store.count(Field.named("n").oneOf(values).negated())).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("knows no id that only looks like one of its own, and pages on behind any text")
    void knowsNoLookalikes() {
        try (PgvectorStore store = open(SPACE)) {
            store.put(List.of(Entry.of("a?", axis(0))));

            assertThat(store.find("a\ud800")).isEmpty();
            assertThat(store.find("\0")).isEmpty();
            assertThat(store.remove(List.of("a\ud800", "", "\0"))).isZero();
            assertThat(store.page(PageRequest.first(5).after("\0")).entries()).hasSize(1);
        }
    }

    private static PgvectorStore open(EmbeddingSpace space) {
        opened++;
        return new PgvectorStore(
                PgvectorOptions.at(POSTGRES.get().url(), Pglite.USER, new Secret(Pglite.PASSWORD))
                        .withTable("real_" + opened),
                space);
    }

    /** How the server would search when it wants to read as few rows as it can. */
    private static String plan(String order, Query query) throws SQLException {
        Rows rows = new Rows(Table.named("real_" + opened), query.space());
        Sql statement = Search.statement(rows, query, order, 5);
        try (Connection connection = POSTGRES.get().connect()) {
            connection.setAutoCommit(false);
            Sql.of("SET LOCAL enable_seqscan = off").run(connection);
            return String.join(
                    "\n",
                    new Sql("EXPLAIN " + statement.text(), statement.values())
                            .rows(connection, row -> row.getString(1)));
        }
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }

    private static Embedding axis(int axis) {
        float[] values = new float[SPACE.dimension()];
        values[axis] = 1;
        return Embedding.of(SPACE, values);
    }

    private static Embedding anyDirection(EmbeddingSpace space, SplittableRandom random) {
        float[] values = new float[space.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Embedding.of(space, values);
    }

    /** Mostly tiny numbers, down to the smallest and zeros of both signs; the last makes the length one. */
    private static Embedding anyBits(SplittableRandom random) {
        float[] values = new float[SPACE.dimension()];
        double rest = 1;
        for (int i = 0; i < values.length - 1; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            values[i] = Float.isFinite(value) && Math.abs(value) < 0.1 ? value : -0.0f;
            rest -= (double) values[i] * values[i];
        }
        values[values.length - 1] = (float) Math.sqrt(rest);
        return Embedding.fromArray(SPACE, values);
    }
}
