package dev.loreboard.vector.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.PlainStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recall check")
class RecallCheckTest {

    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", 2);

    private final VectorStore store = new PlainStore(PLANE);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("finds nothing to complain about in a store that compares with everything")
    void isContentWithExactStores() {
        fill(200);

        RecallReport report = RecallCheck.ofSome().run(store, Progress.ignored());

        assertThat(report.queries()).isEqualTo(100);
        assertThat(report.recall()).isEqualTo(1);
        assertThat(report.incomplete()).isZero();
        assertThat(report.toString()).startsWith("recall@10 1.000 over 100 queries, 1.000 for the worst; ");
    }

    @Test
    @DisplayName("tells the share that a store misses, on average and at worst")
    void tellsWhatIsMissed() {
        fill(50);

        RecallReport report = RecallCheck.ofSome().queries(40).limit(4).run(forgetful(store), Progress.ignored());

        assertThat(report.queries()).isEqualTo(40);
        assertThat(report.recall()).isBetween(0.4, 0.8);
        assertThat(report.worst()).isLessThan(report.recall());
        assertThat(report.incomplete()).isGreaterThan(0.5);
    }

    @Test
    @DisplayName("counts whoever is as near as the last one, whichever of several that is")
    void tiesAreRight() {
        store.put(IntStream.range(0, 30)
                .mapToObj(i -> Entry.of("same " + i, Embedding.of(PLANE, 1, 0)))
                .toList());

        assertThat(RecallCheck.ofSome()
                        .limit(3)
                        .run(forgetful(store), Progress.ignored())
                        .recall())
                .isGreaterThan(0.6);
        assertThat(RecallCheck.ofSome().limit(3).run(store, Progress.ignored()).recall())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("asks other questions as well, and only among the entries that a filter lets in")
    void asksOtherQuestions() {
        fill(60);
        RecallCheck even = RecallCheck.ofSome().where(Field.named("even").is(true));

        assertThat(even.run(store, Progress.ignored()).queries()).isEqualTo(30);
        assertThat(even.run(store, List.of(Embedding.of(PLANE, -1, 0)), Progress.ignored())
                        .shares())
                .containsExactly(1.0);
        assertThat(even.where(Field.named("missing").isPresent())
                        .run(store, Progress.ignored())
                        .recall())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("draws the same entries from the same seed, others from another, and all of them alike often")
    void drawsFairly() {
        fill(50);
        RecallCheck five = RecallCheck.ofSome().queries(5);
        List<Double> drawn = new ArrayList<>();
        for (long seed = 0; seed < 400; seed++) {
            drawn.addAll(asked(five.seed(seed)));
        }

        assertThat(asked(five.seed(3))).isEqualTo(asked(five.seed(3))).isNotEqualTo(asked(five.seed(4)));
        assertThat(drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .as("the mean place of 2000 drawn from 50")
                .isCloseTo(24.5, within(1.5));
    }

    @Test
    @DisplayName("ends when its caller wants it to, and refuses to ask nothing")
    void endsAndRefuses() {
        fill(10);
        Progress impatient = new Progress() {
            @Override
            public void at(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> RecallCheck.ofSome().run(store, impatient));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecallCheck.ofSome().queries(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecallCheck.ofSome().limit(0));
    }

    @Test
    @DisplayName("can be shown beside other metrics")
    void canBeShown() {
        fill(50);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RecallMeter meter = new RecallMeter("gallery");
        meter.bindTo(registry);
        assertThat(value(registry, "loreboard.recall")).isNaN();

        RecallReport report = meter.measure(RecallCheck.ofSome(), forgetful(store), Progress.ignored());

        assertThat(value(registry, "loreboard.recall")).isEqualTo(report.recall());
        assertThat(value(registry, "loreboard.recall.worst")).isEqualTo(report.worst());
    }

    private static double value(SimpleMeterRegistry registry, String name) {
        return registry.get(name).tag("store", "gallery").gauge().value();
    }

    /** Which entries a check asks with, by their places. */
    private List<Double> asked(RecallCheck check) {
        List<Double> places = new ArrayList<>();
        VectorStore listening = answering((query, matches) -> {
            places.add((double) Math.round(Math.acos(query.target().at(0)) * 100));
            return matches;
        });
        check.limit(1).run(listening, Progress.ignored());
        return IntStream.range(0, places.size() / 2)
                .mapToObj(i -> places.get(2 * i))
                .toList();
    }

    /** A store that leaves out every second match, except when it must be exact. */
    private VectorStore forgetful(VectorStore whole) {
        assertThat(whole).isSameAs(store);
        return answering((query, matches) -> query.accuracy() == Query.Accuracy.EXACT
                ? matches
                : matches.stream()
                        .filter(match -> match.entry().id().hashCode() % 2 == 0)
                        .toList());
    }

    private interface Answering {
        List<Match> answer(Query query, List<Match> matches);
    }

    private VectorStore answering(Answering answering) {
        return (VectorStore) Proxy.newProxyInstance(
                VectorStore.class.getClassLoader(), new Class<?>[] {VectorStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        Query query = (Query) arguments[0];
                        return answering.answer(query, store.search(query));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** So many entries, a hundredth of a turn apart. */
    private void fill(int count) {
        store.put(IntStream.range(0, count)
                .mapToObj(i -> Entry.of("entry " + i, Embedding.of(PLANE, (float) Math.cos(i / 100.0), (float)
                                Math.sin(i / 100.0)))
                        .withMetadata(Metadata.none().with("even", i % 2 == 0)))
                .toList());
    }
}
