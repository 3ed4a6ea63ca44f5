package dev.loreboard.examples.studio.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.vector.atlas.AtlasPoint;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.WordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The places of a map")
class GazetteerTest {

    private static final List<String> ISLANDS = List.of("dragon", "ship", "castle");
    private static final List<String> COASTS = List.of("red", "green", "blue");
    private static final int ON_A_COAST = 9;

    private final List<AtlasPoint> points = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final ClusterNames words;

    GazetteerTest() {
        Embedder embedder = new WordEmbedder();
        this.words = ClusterNames.among(List.of(new WordKind("%s", ISLANDS), new WordKind("%s", COASTS)), embedder);
        for (int island = 0; island < ISLANDS.size(); island++) {
            for (int coast = 0; coast < COASTS.size(); coast++) {
                for (int i = 0; i < ON_A_COAST; i++) {
                    String text = COASTS.get(coast) + " " + ISLANDS.get(island);
                    String id = text + " " + i;
                    entries.add(Entry.of(id, embedder.embed(Text.of(text))));
                    points.add(new AtlasPoint(id, 100.0 * island + i % 3, 20.0 * coast + i));
                }
            }
        }
    }

    private static Map<String, Place> byId(Gazetteer gazetteer) {
        Map<String, Place> byId = new HashMap<>();
        gazetteer.places().forEach(place -> byId.put(place.id(), place));
        return byId;
    }

    @Test
    @DisplayName("are where points lie together, and are called what tells them from each other")
    void areNamed() {
        Gazetteer gazetteer = Gazetteer.of(points, entries, words);

        assertThat(gazetteer.places())
                .filteredOn(place -> place.level() == 0)
                .extracting(Place::name)
                .containsExactlyInAnyOrderElementsOf(ISLANDS);
        Map<String, Place> byId = byId(gazetteer);
        for (Spot spot : gazetteer.spots()) {
            Place largest = byId.get(spot.place().substring(0, 1));
            assertThat(spot.picture()).contains(largest.name());
            assertThat(Math.abs(spot.x() - largest.x())).isLessThan(50);
        }
    }

    @Test
    @DisplayName("hold every point once, have no name twice on a level, and none of one around them")
    void areDistinct() {
        Gazetteer gazetteer = Gazetteer.of(points, entries, words);

        assertThat(gazetteer.spots()).extracting(Spot::point).containsExactlyInAnyOrderElementsOf(points);
        assertThat(gazetteer.places())
                .extracting(place -> place.level() + place.name())
                .doesNotHaveDuplicates();
        Map<String, Place> byId = byId(gazetteer);
        for (Place place : gazetteer.places()) {
            if (place.level() > 0) {
                String outer = place.id().substring(0, place.id().lastIndexOf('.'));
                assertThat(place.name()).isNotEqualTo(byId.get(outer).name());
            }
        }
    }

    @Test
    @DisplayName("are the same whenever the same map is parted")
    void areRepeatable() {
        assertThat(Gazetteer.of(points, entries, words).places())
                .isEqualTo(Gazetteer.of(points, entries, words).places());
    }

    @Test
    @DisplayName("are none where there is too little to part, or all lies in one spot")
    void needPoints() {
        assertThat(Gazetteer.of(points.subList(0, 5), entries, words).places()).isEmpty();
        List<AtlasPoint> heap = IntStream.range(0, 60)
                .mapToObj(i -> new AtlasPoint(entries.get(i).id(), 1, 1))
                .toList();

        Gazetteer gazetteer = Gazetteer.of(heap, entries, words);

        assertThat(gazetteer.places()).isEmpty();
        assertThat(gazetteer.spots()).hasSize(60).extracting(Spot::place).containsOnly(Place.NOWHERE);
    }
}
