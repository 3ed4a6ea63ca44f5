package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A map of a collection")
class AtlasTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("solid", 3);
    private static final AtlasOptions QUICK = AtlasOptions.defaults().epochs(60);

    @Test
    @DisplayName("is the same, bit for bit, on any number of threads and in whatever order entries come")
    void isTheSameOnAnyNumberOfThreads() {
        List<Entry> entries = AtlasGolden.entries(1500);
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(7));

        List<AtlasPoint> alone = points(entries, QUICK.threads(1));

        assertThat(points(entries, QUICK.threads(2))).isEqualTo(alone);
        assertThat(points(shuffled, QUICK.threads(5))).isEqualTo(alone);
        assertThat(points(entries, QUICK.seed(2))).isNotEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 9, 10, 11, 16, 17})
    @DisplayName("has a place for each of a few entries, no two of them the same")
    void placesFew(int count) {
        List<Entry> entries = AtlasGolden.entries(count);

        List<AtlasPoint> points = points(entries, QUICK);

        assertThat(points)
                .extracting(AtlasPoint::id)
                .containsExactlyElementsOf(entries.stream().map(Entry::id).toList());
        assertThat(points.stream().map(point -> List.of(point.x(), point.y())).distinct())
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    @DisplayName("has a place for entries that are all the same")
    void placesEqualEntries(int count) {
        List<Entry> entries = IntStream.range(0, count)
                .mapToObj(row -> Entry.of("entry " + row, Embedding.of(SPACE, 1, 2, 3)))
                .toList();

        assertThat(points(entries, QUICK)).hasSize(count);
    }

    @Test
    @DisplayName("finds a point by the id of its entry")
    void findsPoints() {
        Atlas atlas = Atlas.of(AtlasGolden.entries(30), QUICK, Progress.ignored());

        assertThat(atlas.find("entry 0007")).contains(atlas.points().get(7));
        assertThat(atlas.find("entry 0030")).isEmpty();
        assertThat(atlas.options()).isEqualTo(QUICK);
    }

    @Test
    @DisplayName("refuses two entries of one id, and entries of two spaces")
    void refusesMixedEntries() {
        Entry entry = Entry.of("castle", Embedding.of(SPACE, 1, 0, 0));
        Entry stranger = Entry.of("stranger", Embedding.of(new EmbeddingSpace("flat", 2), 1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Atlas.of(List.of(entry, entry), QUICK, Progress.ignored()))
                .withMessageContaining("Two entries are called \"castle\"");
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> Atlas.of(List.of(entry, stranger), QUICK, Progress.ignored()))
                .withMessageContaining("\"flat\" (2 dimensions)");
        assertThatIllegalArgumentException().isThrownBy(() -> QUICK.neighbours(1));
        assertThatIllegalArgumentException().isThrownBy(() -> QUICK.epochs(0));
        assertThatIllegalArgumentException().isThrownBy(() -> QUICK.threads(0));
    }

    @Test
    @DisplayName("tells how far it is, to the end of each part")
    void tellsProgress() {
        List<Step> steps = new ArrayList<>();

        Atlas.of(AtlasGolden.entries(200), QUICK, Progress.to(steps::add));

        assertThat(steps.stream().filter(Step::isFinished).map(Step::what))
                .containsExactly("finding neighbours", "laying out");
    }

    @Test
    @DisplayName("ends when its thread is interrupted, and leaves the thread interrupted")
    void canBeInterrupted() {
        List<Step> steps = new ArrayList<>();
        Progress interrupting = Progress.to(step -> {
            steps.add(step);
            if (step.what().equals("laying out") && step.done() == 5) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> Atlas.of(AtlasGolden.entries(200), QUICK, interrupting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(steps.getLast().done()).isEqualTo(5);
    }

    @Test
    @DisplayName("ends when its caller cancels it")
    void canBeCancelled() {
        Progress cancelling = new Progress() {
            @Override
            public void at(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> Atlas.of(AtlasGolden.entries(200), QUICK, cancelling))
                .withMessageContaining("The atlas was cancelled by its caller");
    }

    private static List<AtlasPoint> points(List<Entry> entries, AtlasOptions options) {
        return Atlas.of(entries, options, Progress.ignored()).points();
    }
}
