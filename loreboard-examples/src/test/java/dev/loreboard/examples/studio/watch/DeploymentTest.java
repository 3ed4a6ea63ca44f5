package dev.loreboard.examples.studio.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The dashboard and the alerts for Prometheus and Grafana")
class DeploymentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Made by Prometheus itself when it asks. */
    private static final String UP = "up";

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");
    private static final int COLUMNS = 24;

    private static Scrape scrape;

    /** Where a panel lies, in columns and rows. */
    private record Rectangle(int left, int top, int width, int height) {

        static Rectangle of(JsonNode panel) {
            JsonNode place = panel.get("gridPos");
            return new Rectangle(
                    place.get("x").asInt(),
                    place.get("y").asInt(),
                    place.get("w").asInt(),
                    place.get("h").asInt());
        }

        boolean overlaps(Rectangle other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    @BeforeAll
    static void use(@TempDir Path folder) throws InterruptedException {
        try (OpenStudio studio = OpenStudio.in(folder, 0)) {
            studio.upload("/api/pictures", Map.of("hill.png", Paintings.png(1, Setting.LANDSCAPE)));
            studio.settled();
            studio.json("/api/pictures?words=a%20hill&floor=0");
            studio.json("/api/pictures?words=a%20quarterly%20tax%20report");
            scrape = told(studio);
        }
    }

    /** The recorder tells what it heard about once in a second. */
    private static Scrape told(OpenStudio studio) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Scrape told = Scrape.of(studio.answer("GET", "/metrics").body());
        while (!told.metrics().containsAll(Set.of("loreboard_search_seconds_sum", "loreboard_run_seconds_sum"))
                && System.nanoTime() < end) {
            Thread.sleep(100);
            told = Scrape.of(studio.answer("GET", "/metrics").body());
        }
        return told;
    }

    private static List<JsonNode> panels() {
        return Stream.of(Deployment.dashboard().get("panels"))
                .flatMap(all -> all.valueStream())
                .toList();
    }

    @Test
    @DisplayName("ask for nothing that a studio does not tell")
    void askForWhatIsTold() {
        assertThat(Deployment.expressions()).hasSizeGreaterThan(20).allSatisfy(text -> {
            Expression asked = Expression.read(text);
            Set<String> labels = new TreeSet<>(LABELS_OF_PROMETHEUS);
            asked.metrics()
                    .forEach(metric -> labels.addAll(
                            scrape.labels().getOrDefault(metric, Map.of()).keySet()));

            assertThat(asked.metrics()).isNotEmpty();
            assertThat(asked.metrics()).filteredOn(metric -> !metric.equals(UP)).isSubsetOf(scrape.metrics());
            assertThat(asked.labels()).isSubsetOf(labels);
        });
    }

    @Test
    @DisplayName("take percentiles only of what is told in steps")
    void takePercentilesOfSteps() {
        assertThat(Deployment.expressions())
                .filteredOn(text -> text.contains("histogram_quantile"))
                .hasSizeGreaterThan(3)
                .allSatisfy(text -> assertThat(Expression.read(text).metrics())
                        .allSatisfy(
                                metric -> assertThat(scrape.labels().get(metric).get("le"))
                                        .contains("+Inf")
                                        .hasSizeGreaterThan(10)));
    }

    @Test
    @DisplayName("draw panels that lie beside each other, each with a title, what it means, and units")
    void drawPanelsBesideEachOther() {
        List<Rectangle> drawn = new ArrayList<>();
        assertThat(panels()).hasSizeGreaterThan(15).allSatisfy(panel -> {
            Rectangle place = Rectangle.of(panel);
            assertThat(place.left() + place.width()).isLessThanOrEqualTo(COLUMNS);
            assertThat(drawn).noneMatch(place::overlaps);
            assertThat(panel.get("title").asText()).isNotBlank();
            drawn.add(place);
        });
        assertThat(panels()).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels())
                .filteredOn(panel -> !panel.get("type").asText().equals("row"))
                .allSatisfy(panel -> {
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                    assertThat(panel.get("description").asText()).isNotBlank();
                    assertThat(panel.get("targets")).isNotEmpty();
                });
    }

    @Test
    @DisplayName("work with any source of figures that the reader chooses")
    void workWithAnySource() {
        JsonNode dashboard = Deployment.dashboard();

        assertThat(dashboard.at("/templating/list/0/name").asText()).isEqualTo("datasource");
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.get("panels").findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.get("uid").asText()).isEqualTo("${datasource}"));
        assertThat(scrape.metrics())
                .as("the metric whose instances may be chosen")
                .contains(dashboard
                        .at("/templating/list/1/definition")
                        .asText()
                        .replaceAll("label_values\\((\\w+), instance\\)", "$1"));
    }

    @Test
    @DisplayName("alert with a summary, and with what to do")
    void alertWithWhatToDo() {
        assertThat(Deployment.alerts()).hasSizeGreaterThan(5).allSatisfy(alert -> {
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/runbook").asText()).hasSizeGreaterThan(80);
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.get("for").asText()).matches("\\d+m");
        });
        assertThat(Deployment.alerts())
                .extracting(alert -> alert.get("alert").asText())
                .doesNotHaveDuplicates();
    }
}
