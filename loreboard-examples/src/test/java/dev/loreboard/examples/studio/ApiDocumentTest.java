package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.WaveFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The OpenAPI document of the studio")
class ApiDocumentTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final int SAMPLES = 8;
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir
    private static Path folder;

    private static OpenStudio studio;
    private static JsonNode document;

    @BeforeAll
    static void open() throws IOException {
        studio = OpenStudio.in(folder, SAMPLES);
        byte[] tune = WaveFile.of(Performance.of(Commission.take(3), 22_050));
        studio.upload("/api/pictures", Map.of("hill.png", Paintings.png(1, Setting.LANDSCAPE), "tune.wav", tune));
        studio.settled();
        String url = OpenStudio.tree(
                        studio.upload("/api/upload", Map.of("sea.png", Paintings.png(2, Setting.LANDSCAPE))))
                .get("url")
                .asText();
        studio.send("POST", "/api/cluster", "{\"image_urls\": [\"" + url + "\"]}");
        studio.settled();
        document =
                new YAMLMapper().readTree(studio.answer("GET", "/openapi.yaml").body());
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    @DisplayName("names every path that programs can ask, and no other")
    void namesEveryPath() {
        Set<String> told = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(part -> {
                    if (METHODS.contains(part.getKey())) {
                        told.add(part.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        List<String> pages = List.of("GET /", "GET /api", "GET /openapi.yaml", "GET /pages/<file>", "GET /<path>");

        assertThat(studio.paths()).filteredOn(path -> !pages.contains(path)).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    @DisplayName("tells the form of what is answered")
    void tellsTheForm() {
        String id = studio.json("/api/pictures")
                .get("pictures")
                .get(0)
                .get("picture")
                .get("id")
                .asText();

        answers("/api/pictures", "/api/pictures");
        answers("/api/pictures", "/api/pictures?words=a%20hill&floor=0");
        answers("/api/pictures", "/api/pictures?tag=kind:chart");
        answers("/api/pictures/{id}", "/api/pictures/" + id);
        answers("/api/pictures/{id}/models", "/api/pictures/" + id + "/models");
        answers("/api/models", "/api/models");
        answers("/api/models/{id}", "/api/models/" + model());
        answers("/api/tags", "/api/tags?beginning=a");
        answers("/api/visions", "/api/visions");
        answers("/api/visions/{number}", "/api/visions/1");
        answers("/api/atlas", "/api/atlas");
        answers("/api/dashboard", "/api/dashboard");
        answers("/api/jobs", "/api/jobs");
        answers("/api/jobs/{number}", "/api/jobs/1");
        answers("/api/session", "/api/session");
        answers("/api/explore", "/api/explore?words=a%20hill");
        String track = studio.json("/api/soundtrack/tracks").at("/0/track/id").asText();
        studio.send("PUT", "/api/soundtrack/tracks/" + track + "/lyrics", "{\"text\": \"the quiet sea\"}");
        answers("/api/soundtrack/tracks", "/api/soundtrack/tracks");
        answers("/api/soundtrack/tracks/{track}", "/api/soundtrack/tracks/" + track);
        answers("/api/soundtrack/pictures/{id}", "/api/soundtrack/pictures/" + id);
        answers("/api/soundtrack/matcher", "/api/soundtrack/matcher");
        answers("/healthz", "/healthz");
        answers("/readyz", "/readyz");
    }

    @Test
    @DisplayName("tells the form of what is answered to a person alone")
    void tellsThePersonalForm() {
        Visitor person = Visitor.joined(studio, "documented", "seven teapots in a storm");
        String id = studio.json("/api/pictures").at("/pictures/0/picture/id").asText();
        person.ask("PUT", "/api/explore/pictures/" + id + "/saved", "");
        person.ask("PUT", "/api/explore/models/" + model() + "/saved", "");
        person.ask("POST", "/api/explore/collections", "{\"name\": \"harbours\"}");
        person.ask("PUT", "/api/explore/collections/1/pictures/" + id, "");
        person.ask("PUT", "/api/explore/collections/1/models/" + model(), "");

        answers("/api/session", person, "/api/session");
        answers("/api/explore", person, "/api/explore");
        answers("/api/explore/pictures/{id}", person, "/api/explore/pictures/" + id);
        answers("/api/explore/models/{id}", person, "/api/explore/models/" + model());
        answers("/api/explore/profile", person, "/api/explore/profile");
        answers("/api/explore/collections", person, "/api/explore/collections");
        answers("/api/explore/collections/{number}", person, "/api/explore/collections/1");
    }

    private static String model() {
        return studio.json("/api/models").at("/0/id").asText();
    }

    private static void answers(String path, String asked) {
        answers(path, new Visitor(studio), asked);
    }

    private static void answers(String path, Visitor visitor, String asked) {
        JsonNode schema = document.at("/paths")
                .get(path)
                .at("/get/responses/200/content")
                .get("application/json")
                .get("schema");

        assertThat(problems(schema, visitor.json("GET", asked))).as(asked).isEmpty();
    }

    @Test
    @DisplayName("tells the form of problems")
    void tellsProblems() {
        JsonNode problem = document.at("/components/schemas/Problem");

        assertThat(problems(problem, studio.json("/api/pictures/none"))).isEmpty();
        assertThat(problems(problem, studio.json("/api/jobs"))).isNotEmpty();
    }

    private static Set<ValidationMessage> problems(JsonNode schema, JsonNode answer) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        JsonSchema form = SCHEMAS.getSchema(whole);
        return form.validate(answer);
    }
}
