package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A studio that is watched")
class WatchedStudioTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("tells in the form of Prometheus where the time goes, how full batches are and how long the queue is")
    void tellsMetrics() throws InterruptedException {
        try (OpenStudio studio = OpenStudio.in(folder, 0)) {
            studio.upload("/api/pictures", Map.of("hill.png", Paintings.png(1, Setting.LANDSCAPE)));
            studio.settled();
            studio.json("/api/pictures?words=a%20hill");

            assertThat(figure(studio, "loreboard_prepare_seconds_count\\{content=\"image\",step=\"decode\"}"))
                    .isPositive();
            assertThat(figure(studio, "loreboard_prepare_seconds_count\\{content=\"image\",step=\"preprocess\"}"))
                    .isPositive();
            assertThat(figure(studio, "loreboard_run_seconds_count\\{runs=\"pictures\"}"))
                    .isPositive();
            assertThat(figure(studio, "loreboard_search_seconds_count\\{store=\"lucene\"}"))
                    .isPositive();
            assertThat(figure(studio, "loreboard_batch_fill_max\\{runs=\"pictures\"}"))
                    .isBetween(0.0, 1.0);
            assertThat(figure(studio, "loreboard_jobs_open")).isZero();
            assertThat(
                            figure(
                                    studio,
                                    "http_server_requests_seconds_count\\{method=\"GET\",path=\"/api/pictures\",status=\"200\"}"))
                    .isPositive();
            assertThat(studio.answer("GET", "/metrics").body())
                    .contains("loreboard_recall{store=\"gallery\"}", "jvm_memory");
        }
    }

    /** The recorder tells what it heard about once in a second. */
    private static double figure(OpenStudio studio, String meter) throws InterruptedException {
        Pattern line = Pattern.compile("^" + meter + " (\\S+)$", Pattern.MULTILINE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = line.matcher(studio.answer("GET", "/metrics").body());
            if (found.find()) {
                return Double.parseDouble(found.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("There is no " + meter + " in "
                + studio.answer("GET", "/metrics").body());
    }

    @Test
    @DisplayName("says that it lives, and that each of its parts is ready")
    void tellsHealth() {
        try (OpenStudio studio = OpenStudio.in(folder, 0)) {
            JsonNode ready = studio.json("/readyz");

            assertThat(studio.json("/healthz").get("status").asText()).isEqualTo("up");
            assertThat(ready.get("status").asText()).isEqualTo("up");
            assertThat(ready.get("parts").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("database", "media", "model", "jobs");
        }
    }
}
