package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Points that are added to a map")
class AddedPointsTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("clumps", 16);
    private static final int CLUMPS = 8;
    private static final AtlasOptions OPTIONS = AtlasOptions.defaults().epochs(200);

    private static List<Entry> added;
    private static Atlas atlas;

    @BeforeAll
    static void layOut() {
        SplittableRandom random = new SplittableRandom(11);
        List<float[]> middles = new ArrayList<>();
        for (int clump = 0; clump < CLUMPS; clump++) {
            middles.add(around(new float[SPACE.dimension()], 1, random));
        }
        atlas = Atlas.of(entries("old", 60, middles, random), OPTIONS, Progress.ignored());
        added = entries("new", 10, middles, random);
    }

    /** So many of each clump, which is the first thing that the id says. */
    private static List<Entry> entries(String age, int each, List<float[]> middles, SplittableRandom random) {
        List<Entry> entries = new ArrayList<>();
        for (int clump = 0; clump < CLUMPS; clump++) {
            for (int member = 0; member < each; member++) {
                Embedding embedding = Embedding.of(SPACE, around(middles.get(clump), 0.2, random));
                entries.add(Entry.of(clump + " " + age + " " + member, embedding));
            }
        }
        return entries;
    }

    private static float[] around(float[] middle, double width, SplittableRandom random) {
        float[] vector = middle.clone();
        for (int place = 0; place < vector.length; place++) {
            vector[place] += (float) (width * random.nextGaussian());
        }
        return vector;
    }

    @Test
    @DisplayName("move none of those that are there")
    void moveNobody() {
        List<AtlasPoint> before = atlas.points();

        List<AtlasPoint> after = atlas.plus(added, Progress.ignored()).points();

        assertThat(after).hasSize(before.size() + added.size());
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(atlas.points()).isEqualTo(before);
    }

    @Test
    @DisplayName("come to lie in their clump")
    void lieInTheirClump() {
        Atlas larger = atlas.plus(added, Progress.ignored());

        assertThat(added).allSatisfy(entry -> {
            AtlasPoint point = larger.find(entry.id()).orElseThrow();
            assertThat(nearest(point).id()).startsWith(entry.id().substring(0, 2));
        });
    }

    @Test
    @DisplayName("lie elsewhere than the middle of their neighbours, and not all at one place")
    void lieApart() {
        List<AtlasPoint> points = atlas.plus(added, Progress.ignored()).points();

        assertThat(points.stream().map(point -> List.of(point.x(), point.y())).distinct())
                .hasSize(points.size());
    }

    @Test
    @DisplayName("lie where they would lie in any company, on any number of threads")
    void lieWhereTheyWouldAlone() {
        Atlas together = atlas.plus(added, Progress.ignored());
        Atlas sameElsewhere = Atlas.restore(entriesOf(atlas), atlas.points(), OPTIONS.threads(3));

        assertThat(added.subList(0, 5))
                .allSatisfy(entry -> assertThat(sameElsewhere
                                .plus(List.of(entry), Progress.ignored())
                                .find(entry.id()))
                        .isEqualTo(together.find(entry.id())));
    }

    @Test
    @DisplayName("lie near a lone point, and are laid out where there is none")
    void lieOnSmallMaps() {
        Atlas lone = Atlas.of(added.subList(0, 1), OPTIONS, Progress.ignored());
        Atlas none = Atlas.of(List.of(), OPTIONS, Progress.ignored());

        assertThat(lone.plus(added.subList(1, 4), Progress.ignored()).points()).hasSize(4);
        assertThat(none.plus(added, Progress.ignored()).points())
                .isEqualTo(Atlas.of(added, OPTIONS, Progress.ignored()).points());
        assertThat(atlas.plus(List.of(), Progress.ignored())).isSameAs(atlas);
    }

    @Test
    @DisplayName("are refused when they are there already, or come from another space")
    void areRefused() {
        Entry stranger = Entry.of("stranger", Embedding.of(new EmbeddingSpace("flat", 2), 1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> atlas.plus(entriesOf(atlas).subList(0, 1), Progress.ignored()))
                .withMessageContaining("is on the map and keeps its place");
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> atlas.plus(List.of(stranger), Progress.ignored()))
                .withMessageContaining("\"flat\" (2 dimensions)");
    }

    @Test
    @DisplayName("find a map that was kept as it was, when each entry has its point")
    void findRestoredMaps() {
        List<Entry> entries = entriesOf(atlas);

        assertThat(Atlas.restore(entries, atlas.points().reversed(), OPTIONS).points())
                .isEqualTo(atlas.points());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Atlas.restore(entries, atlas.points().subList(1, 480), OPTIONS))
                .withMessageContaining("has no point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Atlas.restore(entries.subList(1, 480), atlas.points(), OPTIONS))
                .withMessageContaining("has no entry");
        assertThatIllegalArgumentException().isThrownBy(() -> new AtlasPoint("castle", Double.NaN, 0));
    }

    private static List<Entry> entriesOf(Atlas map) {
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < map.points().size(); place++) {
            entries.add(Entry.of(map.points().get(place).id(), map.embeddings().get(place)));
        }
        return entries;
    }

    private static AtlasPoint nearest(AtlasPoint point) {
        return atlas.points().stream()
                .min(Comparator.comparingDouble(other -> Math.hypot(other.x() - point.x(), other.y() - point.y())))
                .orElseThrow();
    }
}
