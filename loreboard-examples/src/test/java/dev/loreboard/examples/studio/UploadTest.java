package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The gallery, given files over HTTP,")
class UploadTest {

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static String message(Map<String, byte[]> files) {
        JsonNode job = OpenStudio.tree(studio.upload("/api/pictures", files));
        studio.settled();
        return studio.json("/api/jobs/" + job.get("number").asText())
                .get("message")
                .asText();
    }

    private static JsonNode pictures(String query) {
        return studio.json("/api/pictures" + query).get("pictures");
    }

    @Test
    @DisplayName("hangs a picture under its name, once, and finds it again by itself")
    void hangsAPicture() {
        byte[] file = Paintings.png(1, Setting.LANDSCAPE);

        assertThat(message(Map.of("C:\\fakepath\\A mountain.png", file))).isEqualTo("1 added.");
        assertThat(message(Map.of("again.png", file))).isEqualTo("1 added.");

        assertThat(pictures("?wing=hanging").findValuesAsText("title"))
                .containsOnlyOnce("A mountain")
                .doesNotContain("again");
        JsonNode example = OpenStudio.tree(studio.upload("/api/examples", Map.of("like.png", file)));
        assertThat(example.get("modality").asText()).isEqualTo("image");
        assertThat(pictures("?floor=0&like=" + example.get("hash").asText())
                        .get(0)
                        .get("picture")
                        .get("title")
                        .asText())
                .isEqualTo("A mountain");
    }

    @Test
    @DisplayName("leaves out what is no fantasy art, keeps it with the reason, and hangs it when that is wished")
    void leavesOut() {
        assertThat(message(Map.of("chart.png", Paintings.png(4, Setting.CHART))))
                .isEqualTo("0 added, 1 left out.");

        JsonNode left = pictures("?wing=left-out").get(0).get("picture");
        assertThat(left.get("title").asText()).isEqualTo("chart");
        assertThat(left.get("reason").asText()).matches("It looks like a chart \\(\\d\\.\\d\\d\\)\\.");
        assertThat(pictures("?floor=0&words=a%20chart").findValuesAsText("title"))
                .doesNotContain("chart");

        studio.answer("PUT", "/api/pictures/" + left.get("id").asText() + "/hanging");

        assertThat(pictures("?floor=0&words=a%20chart").findValuesAsText("title"))
                .contains("chart");
        assertThat(pictures("?wing=left-out")).isEmpty();
    }

    @Test
    @DisplayName("adds the others when one is broken, and names that one")
    void namesTheBroken() {
        byte[] whole = Paintings.png(7, Setting.LANDSCAPE);
        byte[] torn = Arrays.copyOf(Paintings.png(8, Setting.LANDSCAPE), 200);

        assertThat(message(Map.of("whole.png", whole, "torn.png", torn)))
                .startsWith("1 added, 1 could not be read. torn.png: ");
    }

    @Test
    @DisplayName("adds the pictures of a folder, and names what else lay there")
    void passesOverOtherFiles() {
        byte[] notes = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(message(Map.of("hill.png", Paintings.png(9, Setting.LANDSCAPE), "notes.json", notes)))
                .isEqualTo("1 added, 1 could not be read."
                        + " notes.json: It is neither a picture nor music that is known here.");
    }

    @Test
    @DisplayName("refuses what is neither picture nor music, whatever it is called")
    void refusesOthers() {
        HttpResponse<String> answer =
                studio.upload("/api/pictures", Map.of("picture.png", "<script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(OpenStudio.tree(answer).get("detail").asText())
                .startsWith("\"picture.png\" is neither a picture nor music");
        assertThat(studio.upload("/api/pictures", Map.of()).statusCode()).isEqualTo(400);
        assertThat(studio.answer("GET", "/api/pictures?like=nothing").statusCode())
                .isEqualTo(404);
    }
}
