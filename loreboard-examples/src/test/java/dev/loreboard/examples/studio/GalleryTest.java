package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The gallery, over HTTP,")
class GalleryTest {

    private static final int SAMPLES = 16;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.painted(folder, SAMPLES);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static int hanging() {
        return studio.json("/api/pictures").get("total").asInt();
    }

    private static JsonNode first() {
        return studio.json("/api/pictures").get("pictures").get(0).get("picture");
    }

    @Test
    @DisplayName("hangs sample pictures on its first day, and never again")
    void hangsSamplesOnce() {
        assertThat(hanging()
                        + studio.json("/api/pictures?wing=left-out")
                                .get("total")
                                .asInt())
                .isEqualTo(SAMPLES);
        assertThat(paintings()).hasSize(1);

        studio.close();
        studio = OpenStudio.in(folder, SAMPLES).settled();

        assertThat(paintings()).containsExactly("done");
    }

    /** How the jobs stand that paint samples. */
    private static List<String> paintings() {
        List<String> states = new ArrayList<>();
        studio.json("/api/jobs").forEach(job -> {
            if (job.get("kind").asText().equals("sample-world")) {
                states.add(job.get("state").asText());
            }
        });
        return states;
    }

    @Test
    @DisplayName("gives pictures in pages, the latest first, each once")
    void givesPages() {
        List<Integer> numbers = new ArrayList<>();
        String path = "/api/pictures?limit=6";
        JsonNode shelf = studio.json(path);
        while (true) {
            shelf.get("pictures")
                    .forEach(each ->
                            numbers.add(each.get("picture").get("number").asInt()));
            if (shelf.get("next").isNull()) {
                break;
            }
            shelf = studio.json(path + "&before=" + shelf.get("next").asText());
        }

        assertThat(numbers).hasSize(hanging()).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    @DisplayName("finds pictures by words, each with how well it answers")
    void findsByWords() {
        JsonNode shelf = studio.json("/api/pictures?words=a%20picture&floor=0");

        assertThat(shelf.get("pictures")).hasSize(hanging());
        List<Double> similarities = new ArrayList<>();
        shelf.get("pictures")
                .forEach(each -> similarities.add(each.get("similarity").asDouble()));
        assertThat(similarities).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(shelf.get("pictures").get(0).get("relevance").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("finds nothing for what is no picture's business")
    void refusesForeignWords() {
        assertThat(studio.json("/api/pictures?words=quarterly%20tax%20report").get("pictures"))
                .isEmpty();
    }

    @Test
    @DisplayName("tells of a picture its tags, what is like it, and music that fits")
    void tellsDetails() {
        JsonNode detail = studio.json("/api/pictures/" + first().get("id").asText());

        assertThat(detail.get("tags")).isNotEmpty();
        assertThat(detail.get("tags").findValuesAsText("origin"))
                .contains("pixels")
                .anyMatch(origin -> origin.contains("gallery/1"));
        assertThat(detail.get("similar"))
                .isNotEmpty()
                .noneMatch(each -> each.get("picture").get("id").equals(first().get("id")));
        JsonNode track = detail.get("music").get(0).get("track");
        assertThat(track.get("waveform").size()).isBetween(100, 240);
        assertThat(track.get("seconds").asDouble()).isBetween(20.0, 60.0);
    }

    @Test
    @DisplayName("remembers favourites")
    void remembersFavourites() {
        String path = "/api/pictures/" + first().get("id").asText() + "/favourite";

        studio.answer("PUT", path);
        assertThat(studio.json("/api/pictures?wing=favourites").get("pictures")).hasSize(1);

        studio.answer("DELETE", path);
        assertThat(studio.json("/api/pictures?wing=favourites").get("pictures")).isEmpty();
    }

    @Test
    @DisplayName("sends a picture whole or in part, to be kept for good")
    void sendsMedia() {
        String path = "/media/" + first().get("id").asText();

        HttpResponse<String> part = studio.answer("GET", path, "Range", "bytes=1-3");
        HttpResponse<String> beyond = studio.answer("GET", path, "Range", "bytes=99999999-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PNG");
        assertThat(part.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes 1-3/");
        assertThat(part.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(part.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(studio.answer(
                                "GET",
                                path,
                                "If-None-Match",
                                '"' + first().get("id").asText() + '"')
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    @DisplayName("names what is asked for in vain or in the wrong form")
    void tellsProblems() {
        HttpResponse<String> missing = studio.answer("GET", "/api/pictures/none");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=utf-8");
        assertThat(OpenStudio.tree(missing).get("detail").asText()).isEqualTo("There is no picture \"none\" here.");
        assertThat(OpenStudio.tree(studio.answer("GET", "/api/pictures?limit=many"))
                        .get("detail")
                        .asText())
                .isEqualTo("\"limit\" is a number, not \"many\".");
        assertThat(studio.answer("GET", "/api/nothing").statusCode()).isEqualTo(404);
        assertThat(studio.answer("GET", "/media/..%2f..%2fetc%2fpasswd").statusCode())
                .isIn(400, 404);
    }
}
