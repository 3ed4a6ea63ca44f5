package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The dashboard, over HTTP,")
class DashboardTest {

    private static final int LANDSCAPES = 8;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            files.put("hill " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        files.put("chart.png", Paintings.png(4, Setting.CHART));
        studio.upload("/api/pictures", files);
        studio.settled();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static long sum(JsonNode bars) {
        long sum = 0;
        for (JsonNode bar : bars) {
            sum += bar.get("number").asLong();
        }
        return sum;
    }

    private static JsonNode facet(String name) {
        for (JsonNode facet : studio.json("/api/dashboard").get("facets")) {
            if (facet.get("name").asText().equals(name)) {
                return facet.get("bars");
            }
        }
        throw new AssertionError("There is no facet " + name + ".");
    }

    @Test
    @DisplayName("counts pictures, and what is seen in them")
    void counts() {
        JsonNode dashboard = studio.json("/api/dashboard");
        int hanging = studio.json("/api/pictures").get("total").asInt();

        assertThat(dashboard.get("pictures").asInt()).isEqualTo(hanging);
        assertThat(dashboard.get("pictures").asInt() + dashboard.get("leftOut").asInt())
                .isEqualTo(LANDSCAPES + 1);
        assertThat(sum(facet("mood"))).isBetween(1L, (long) hanging);
        JsonNode palettes = facet("palette");
        for (int i = 1; i < palettes.size(); i++) {
            assertThat(palettes.get(i).get("number").asInt())
                    .isLessThanOrEqualTo(palettes.get(i - 1).get("number").asInt());
        }
        assertThat(facet("subject").size()).isLessThanOrEqualTo(15);
    }

    @Test
    @DisplayName("tells of searches in words, and how many of them found nothing")
    void tellsOfSearches() {
        long before =
                studio.json("/api/dashboard").get("searches").get("number").asLong();
        studio.json("/api/pictures?words=a%20dragon&floor=0");
        studio.json("/api/pictures?words=a%20quarterly%20tax%20report");

        JsonNode searches = studio.json("/api/dashboard").get("searches");

        assertThat(searches.get("number").asLong()).isEqualTo(before + 2);
        assertThat(searches.get("unanswered").asLong()).isEqualTo(1);
        assertThat(sum(searches.get("relevance"))).isEqualTo(1);
        assertThat(searches.get("latest").get(0).get("words").asText()).isEqualTo("a quarterly tax report");
        assertThat(searches.get("latest").get(1).get("best").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("is empty where there are no pictures, and begins to count with the first")
    void begins(@TempDir Path empty) {
        try (OpenStudio bare = OpenStudio.in(empty, 0)) {
            assertThat(bare.json("/api/dashboard").get("pictures").asInt()).isZero();
            assertThat(bare.json("/api/dashboard").get("facets")).isEmpty();

            bare.upload("/api/pictures", Map.of("hill.png", Paintings.png(2, Setting.LANDSCAPE)));
            bare.settled();

            assertThat(bare.json("/api/dashboard").get("pictures").asInt()).isEqualTo(1);
            assertThat(bare.json("/api/dashboard").get("facets")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("brings its drawing of charts along")
    void bringsCharts() {
        assertThat(studio.answer("GET", "/pages/vendor/chart.js").body()).contains("Chart.js v4");
        assertThat(studio.answer("GET", "/pages/vendor/chart.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor/chart.umd.js", "vendor/..%2Fapp.js", "vendor/chart.js%2F..%2Fchart.js", "vendor/"})
    @DisplayName("gives no other file of the jars it is made of")
    void givesNothingElse(String path) {
        assertThat(studio.answer("GET", "/pages/" + path).statusCode()).isBetween(400, 404);
    }
}
