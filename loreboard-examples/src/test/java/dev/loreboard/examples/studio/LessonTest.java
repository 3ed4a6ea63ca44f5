package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
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
@DisplayName("A lesson, over HTTP,")
class LessonTest {

    private static final int OF_EACH = 26;
    private static final int SHOWN = 20;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < OF_EACH; i++) {
            files.put("bright " + i + ".png", painting(i, TimeOfDay.DAY));
            files.put("gloomy " + i + ".png", painting(100 + i, TimeOfDay.NIGHT));
        }
        studio.upload("/api/pictures", files);
        studio.settled();
    }

    private static byte[] painting(int seed, TimeOfDay time) {
        return Paintings.png(seed, Description.open().with(Setting.LANDSCAPE).with(time));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static JsonNode begun(String name) {
        return studio.send("POST", "/api/lessons", "{\"name\": \"" + name + "\", \"labels\": [\"bright\", \"gloomy\"]}")
                .get("lesson");
    }

    private static List<JsonNode> pictures() {
        List<JsonNode> pictures = new ArrayList<>();
        studio.json("/api/pictures").get("pictures").forEach(each -> pictures.add(each.get("picture")));
        return pictures;
    }

    private static String truth(JsonNode picture) {
        return picture.get("title").asText().split(" ")[0];
    }

    private static void show(String lesson, int ofEach) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (JsonNode picture : pictures()) {
            if (shown.merge(truth(picture), 1, Integer::sum) <= ofEach) {
                studio.send(
                        "PUT",
                        lesson + "/pictures/" + picture.get("id").asText(),
                        "{\"label\": \"" + truth(picture) + "\"}");
            }
        }
    }

    @Test
    @DisplayName(
            "learns from a few pictures, tells how often it is right, tags the others, and forgets when that is wished")
    void learns() {
        String lesson = "/api/lessons/" + begun("light").get("number").asText();
        assertThat(studio.json(lesson).get("open")).hasSize(24);
        show(lesson, SHOWN);
        assertThat(studio.json(lesson).get("open")).hasSize(2 * (OF_EACH - SHOWN));

        studio.answer("POST", lesson + "/train");
        studio.settled();

        JsonNode report = studio.json(lesson).get("lesson").get("report");
        assertThat(report.get("examples").asInt()).isEqualTo(2 * SHOWN);
        assertThat(report.get("accuracy").asDouble()).isGreaterThan(0.65);
        assertThat(report.get("chance").asDouble()).isEqualTo(0.5);
        assertThat(folder.resolve("classifiers/light.json")).isNotEmptyFile();
        JsonNode gloomy = studio.json("/api/pictures?tag=light:gloomy").get("pictures");
        assertThat(gloomy.size()).isGreaterThan(SHOWN);
        long right = gloomy.findValuesAsText("title").stream()
                .filter(title -> title.startsWith("gloomy"))
                .count();
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.8 * gloomy.size()));
        assertThat(studio.json("/api/pictures?words=a%20picture&floor=0&tag=light:gloomy")
                        .get("pictures"))
                .hasSameSizeAs(gloomy);
        assertThat(origins(gloomy.get(0).get("picture").get("id").asText())).contains("human");

        studio.answer("DELETE", lesson);
        assertThat(studio.json("/api/pictures?tag=light:gloomy").get("pictures"))
                .isEmpty();
        assertThat(studio.answer("GET", lesson).statusCode()).isEqualTo(404);
    }

    private static List<String> origins(String id) {
        return studio.json("/api/pictures/" + id).get("tags").findValuesAsText("origin");
    }

    @Test
    @DisplayName("takes an example back, and a picture for one answer at a time")
    void takesBack() {
        String lesson = "/api/lessons/" + begun("weight").get("number").asText();
        String picture = lesson + "/pictures/" + pictures().getFirst().get("id").asText();

        studio.send("PUT", picture, "{\"label\": \"bright\"}");
        JsonNode changed = studio.send("PUT", picture, "{\"label\": \"gloomy\"}");
        assertThat(changed.get("answers").findValuesAsText("examples")).containsExactly("0", "1");

        studio.answer("DELETE", picture);
        assertThat(studio.json(lesson).get("lesson").get("answers").findValuesAsText("examples"))
                .containsExactly("0", "0");
    }

    @Test
    @DisplayName("says what a lesson needs")
    void saysWhatIsMissing() {
        String lesson = "/api/lessons/" + begun("need").get("number").asText();

        assertThat(detail(OpenStudio.tree(studio.answer("POST", lesson + "/train"))))
                .isEqualTo("Each answer needs at least 5 pictures; \"bright\" has 0.");
        assertThat(detail(studio.send("POST", "/api/lessons", "{\"name\": \"mood\", \"labels\": [\"a\", \"b\"]}")))
                .startsWith(
                        "The name of a lesson is one word in small letters that is no facet of the gallery yet (kind,");
        assertThat(detail(studio.send("POST", "/api/lessons", "{\"name\": \"one\", \"labels\": [\"a\", \"a\"]}")))
                .isEqualTo("A lesson has from 2 to 6 different answers of letters and digits, not [a, a].");
        assertThat(detail(studio.send("POST", "/api/lessons", "{\"name\": \"need\", \"labels\": [\"a\", \"b\"]}")))
                .isEqualTo("There is a lesson \"need\" already.");
        assertThat(detail(studio.send("PUT", lesson + "/pictures/none", "{\"label\": \"bright\"}")))
                .isEqualTo("There is no picture \"none\" here.");
        assertThat(detail(studio.send(
                        "PUT",
                        lesson + "/pictures/" + pictures().getFirst().get("id").asText(),
                        "{\"label\": \"odd\"}")))
                .isEqualTo("There is no answer \"odd\" here.");
    }

    private static String detail(JsonNode problem) {
        return problem.get("detail").asText();
    }
}
