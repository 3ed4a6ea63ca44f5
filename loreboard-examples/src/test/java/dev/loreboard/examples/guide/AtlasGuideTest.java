package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.store.RandomEntries;
import dev.loreboard.vector.atlas.Atlas;
import dev.loreboard.vector.atlas.AtlasOptions;
import dev.loreboard.vector.atlas.AtlasPoint;
import dev.loreboard.vector.atlas.Trustworthiness;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide's page on maps")
class AtlasGuideTest {

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild, old", 3);
    private final Entry dragon = Entry.of("dragon", Embedding.of(space, 0.8f, 0.9f, 0.4f));
    private final AtlasOptions options = AtlasOptions.defaults().epochs(100);
    private List<Entry> entries;
    private Atlas atlas;

    @BeforeEach
    void layOut() {
        RandomEntries random = new RandomEntries(new SplittableRandom(1), space);
        entries = IntStream.range(0, 60)
                .mapToObj(number -> random.entry("entry " + number))
                .toList();
        atlas = Atlas.of(entries, options, Progress.ignored());
    }

    @Test
    @DisplayName("lays out a map")
    void laysOut() {
        // region lay-out
        Atlas atlas = Atlas.of(entries, AtlasOptions.defaults(), Progress.ignored());
        for (AtlasPoint point : atlas.points()) {
            System.out.printf(Locale.ROOT, "%s %.1f %.1f%n", point.id(), point.x(), point.y());
        }
        // endregion

        assertThat(atlas.points()).hasSize(60);
    }

    @Test
    @DisplayName("adds to a map")
    void adds() {
        // region add
        Atlas larger = atlas.plus(List.of(dragon), Progress.ignored());

        AtlasPoint place = larger.find("dragon").orElseThrow();
        assertThat(larger.points()).containsAll(atlas.points()); // nobody has moved
        // endregion
        assertThat(place.id()).isEqualTo("dragon");
    }

    @Test
    @DisplayName("restores a map")
    void restores() {
        List<AtlasPoint> kept = atlas.points();

        // region restore
        Atlas restored = Atlas.restore(entries, kept, options);
        // endregion

        assertThat(restored.plus(List.of(dragon), Progress.ignored()).points())
                .isEqualTo(atlas.plus(List.of(dragon), Progress.ignored()).points());
    }

    @Test
    @DisplayName("measures a map")
    void measures() {
        // region trust
        double trust = Trustworthiness.at(10).of(atlas, Progress.ignored());
        // endregion

        assertThat(trust).isBetween(0.5, 1.0);
    }
}
