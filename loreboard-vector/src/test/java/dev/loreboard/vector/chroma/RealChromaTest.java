package dev.loreboard.vector.chroma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.rule.Seed;
import dev.loreboard.vector.engine.ChromaServer;
import dev.loreboard.vector.engine.SharedEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A store in a real Chroma")
class RealChromaTest {

    @RegisterExtension
    static final SharedEngine<ChromaServer> CHROMA = ChromaServer.shared();

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("wide", 48);

    private static int opened;

    private ChromaStore store;

    @BeforeEach
    void open() {
        opened++;
        store = new ChromaStore(options(), SPACE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("gives vectors back bit for bit, whatever floats they are made of")
    void givesVectorsBack() {
        Seed.eachOf(3, random -> {
            List<Entry> entries = IntStream.range(0, 200)
                    .mapToObj(i -> Entry.of("bits " + i, anyBits(random)))
                    .toList();

            store.put(entries);

            assertThat(entries)
                    .allSatisfy(entry -> assertThat(store.find(entry.id())).contains(entry));
        });
    }

    @Test
    @DisplayName("keeps the characters and the numbers at the edges, and finds by them")
    void keepsTheEdges() {
        List<String> texts = List.of("", "\0", "a\0b", "\u0001", "\uFFFF", "$eq", "a.b", "x".repeat(5000));
        double[] numbers = {Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1 / 3.0, 0.1, 1e-320, 0};
        List<Entry> entries = IntStream.range(0, texts.size())
                .mapToObj(i -> Entry.of("edge " + i, axis(0))
                        .withText(texts.get(i))
                        .withMetadata(Metadata.none()
                                .with("text", texts.get(i))
                                .with("words", List.of(texts.get(i)))
                                .with("number", numbers[i % numbers.length])))
                .toList();

        store.put(entries);

        for (Entry entry : entries) {
            assertThat(store.find(entry.id())).contains(entry);
            String text = entry.text().orElseThrow();
            assertThat(store.count(Field.named("text").is(text))).isEqualTo(1);
            assertThat(store.count(Field.named("words").containsAny(text))).isEqualTo(1);
        }
        assertThat(DoubleStream.of(numbers))
                .allSatisfy(
                        number -> assertThat(store.count(Field.named("number").between(number, number)))
                                .isPositive());
    }

    @Test
    @DisplayName("leaves nothing of an entry behind that was replaced: no key, no word, no text")
    void leavesNothingBehind() throws IOException, InterruptedException {
        store.put(List.of(Entry.of("one", axis(0))
                .withText("old words")
                .withMetadata(Metadata.none().with("old", true).with("tags", List.of("ink", "flat")))));

        store.put(List.of(Entry.of("one", axis(1)).withMetadata(Metadata.none().with("new", 1))));

        assertThat(raw("one"))
                .contains("\"new\":1.0", "\"new?\":\"number\"")
                .doesNotContain("old", "tags")
                .contains("\"documents\":[\"\"]");
        assertThat(store.find("one").orElseThrow().text()).isEmpty();
    }

    @Test
    @DisplayName("shows other programs what they can read: fields, words and the text")
    void showsWhatOthersCanRead() throws IOException, InterruptedException {
        store.put(List.of(Entry.of("one", axis(0))
                .withText("a red dragon")
                .withMetadata(
                        Metadata.none().with("style", "ink").with("year", 2019).with("tags", List.of("night")))));

        assertThat(raw("one"))
                .contains("\"style\":\"ink\"", "\"year\":2019.0", "\"tags:night\":true", "[\"a red dragon\"]");
    }

    @Test
    @DisplayName("finds nearly all of the nearest by the index, and all of them on request, also a few among many")
    void findsTheNearest() {
        SplittableRandom random = new SplittableRandom(5);
        List<Entry> entries = IntStream.range(0, 3000)
                .mapToObj(i -> Entry.of("entry " + i, anyDirection(random))
                        .withMetadata(Metadata.none().with("rare", i % 500 == 0)))
                .toList();
        store.put(entries);
        Query query = Query.near(anyDirection(random)).limit(20);
        Query rare = query.where(Field.named("rare").is(true));

        assertThat(ids(store.search(query.exact()))).isEqualTo(ids(query.over(entries)));
        assertThat(ids(store.search(rare))).isEqualTo(ids(rare.over(entries))).hasSize(6);
        assertThat(ids(store.search(query)))
                .filteredOn(ids(query.over(entries))::contains)
                .hasSizeGreaterThan(15);
    }

    @Test
    @DisplayName("answers filters that are too wide or too deep for the database behind Chroma")
    void answersLargeFilters() {
        store.put(List.of(
                Entry.of("one", axis(0)).withMetadata(Metadata.none().with("n", 1)),
                Entry.of("two", axis(0)).withMetadata(Metadata.none().with("n", 2)),
                Entry.of("none", axis(0))));
        Field number = Field.named("n");
        List<Value.Scalar> many =
                IntStream.range(2, 50_000).<Value.Scalar>mapToObj(Value::of).toList();
        Filter wide = Filter.anyOf(
                IntStream.range(2, 5_000).mapToObj(i -> number.is(i)).toList());
        Filter deep = number.is(2);
        for (int i = 0; i < 200; i++) {
            deep = new Filter.AllOf(List.of(new Filter.AnyOf(List.of(deep, number.is(3))), number.atLeast(2)));
        }

        for (Filter filter : List.of(number.oneOf(many), number.oneOf(many.subList(0, 4_000)), wide, deep)) {
            assertThat(ids(store.search(Query.near(axis(0)).where(filter)))).containsExactly("two");
        }
    }

    @Test
    @DisplayName("knows no id that only looks like one of its own")
    void knowsNoLookalikes() {
        store.put(List.of(Entry.of("a?", axis(0))));

        assertThat(store.find("a\ud800")).isEmpty();
        assertThat(store.remove(List.of("a\ud800", "", "\0"))).isZero();
        assertThat(store.find("")).isEmpty();
        assertThat(store.count(Filter.everything())).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves a client open that it was lent")
    void leavesTheClientOpen() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new ChromaStore(options().withClient(client), SPACE).close();

            assertThat(client.isTerminated()).isFalse();
        }
    }

    @Test
    @DisplayName("tells the server's words about a tenant that is not there")
    void tellsAboutTenants() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> new ChromaStore(options().withTenant("nobody"), SPACE))
                .withMessageContaining("nobody")
                .withMessageContaining("does not exist");
    }

    private static ChromaOptions options() {
        return ChromaOptions.at(CHROMA.get().address()).withCollection("real-" + opened);
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }

    private static Embedding axis(int axis) {
        float[] values = new float[SPACE.dimension()];
        values[axis] = 1;
        return Embedding.of(SPACE, values);
    }

    private static Embedding anyDirection(SplittableRandom random) {
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Embedding.of(SPACE, values);
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

    /** What the server itself says of a record. */
    private static String raw(String id) throws IOException, InterruptedException {
        String collections =
                CHROMA.get().address() + "/api/v2/tenants/default_tenant/databases/default_database/collections/";
        try (HttpClient client = HttpClient.newHttpClient()) {
            String collection = client.send(
                            HttpRequest.newBuilder(URI.create(collections + "real-" + opened))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String key = collection.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
            return client.send(
                            HttpRequest.newBuilder(URI.create(collections + key + "/get"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(
                                            "{\"ids\":[\"" + id + "\"],\"include\":[\"metadatas\",\"documents\"]}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
