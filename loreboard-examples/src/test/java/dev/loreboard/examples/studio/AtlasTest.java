package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The map of the gallery, over HTTP,")
class AtlasTest {

    private static final int SAMPLES = 16;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.painted(folder, SAMPLES);
        drawn();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static JsonNode settled() {
        studio.settled();
        return studio.json("/api/atlas");
    }

    /** The map comes after the pictures, as a job of its own. */
    private static JsonNode drawn() {
        JsonNode atlas = settled();
        for (int look = 0; look < 100 && atlas.get("missing").asInt() > 0; look++) {
            atlas = settled();
        }
        assertThat(atlas.get("missing").asInt()).isZero();
        return atlas;
    }

    private static int hanging() {
        return studio.json("/api/pictures").get("total").asInt();
    }

    private static Map<String, List<Double>> places(JsonNode atlas) {
        Map<String, List<Double>> places = new LinkedHashMap<>();
        atlas.get("points")
                .forEach(point -> places.put(
                        point.get("id").asText(),
                        List.of(point.get("x").asDouble(), point.get("y").asDouble())));
        return places;
    }

    @Test
    @DisplayName("is drawn by itself when the sample world is painted, and names its places")
    void isDrawnByItself() {
        JsonNode atlas = drawn();

        assertThat(atlas.get("points")).hasSize(hanging());
        JsonNode point = atlas.get("points").get(0);
        assertThat(point.get("colour").asText()).matches("#[0-9a-f]{6}");
        assertThat(studio.bytes("/media/" + point.get("thumbnail").asText())).isNotEmpty();
        List<Integer> levels = new ArrayList<>();
        int members = 0;
        for (JsonNode place : atlas.get("places")) {
            assertThat(place.get("name").asText()).isNotBlank();
            levels.add(place.get("level").asInt());
            members += place.get("level").asInt() == 0 ? place.get("members").asInt() : 0;
        }
        assertThat(levels).contains(0);
        assertThat(members).isEqualTo(hanging());
    }

    @Test
    @DisplayName("takes a new picture in, and none of the others moves")
    void takesNewPicturesIn() {
        Map<String, List<Double>> before = places(drawn());

        studio.upload("/api/pictures", Map.of("new.png", Paintings.png(77, Setting.LANDSCAPE)));
        Map<String, List<Double>> after = places(drawn());

        assertThat(after).hasSize(before.size() + 1).containsAllEntriesOf(before);
    }

    @Test
    @DisplayName("is drawn anew when that is wished, is not drawn twice at once, and is the same for the same pictures")
    void isDrawnAnew() {
        drawn();
        studio.send("POST", "/api/atlas", "{\"anew\": true}");
        Map<String, List<Double>> once = places(settled());

        JsonNode first = studio.send("POST", "/api/atlas", "{\"anew\": true}");
        JsonNode second = studio.send("POST", "/api/atlas", "{\"anew\": true}");
        Map<String, List<Double>> twice = places(settled());

        assertThat(first.get("kind").asText()).isEqualTo("draw-atlas");
        assertThat(second.get("number").asInt() - first.get("number").asInt()).isBetween(0, 1);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    @DisplayName("is there when the studio is opened again")
    void isKept() {
        JsonNode before = drawn();

        studio.close();
        studio = OpenStudio.in(folder, SAMPLES);

        JsonNode after = studio.json("/api/atlas");
        assertThat(after.get("points")).isEqualTo(before.get("points"));
        assertThat(after.get("places")).isEqualTo(before.get("places"));
    }

    @Test
    @DisplayName("says that there is none where there are no pictures")
    void needsPictures(@TempDir Path empty) {
        try (OpenStudio bare = OpenStudio.in(empty, 0)) {
            bare.send("POST", "/api/atlas", "{\"anew\": true}");
            JsonNode atlas = bare.settled().json("/api/atlas");

            assertThat(atlas.get("points")).isEmpty();
            assertThat(atlas.get("missing").asInt()).isZero();
            assertThat(bare.json("/api/jobs").get(0).get("message").asText()).isEqualTo("There are no pictures yet.");
        }
    }
}
