package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("Whoever walks through all paths of the studio")
class StrangerTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final int SAMPLES = 8;
    private static final String PASSWORD = "seven teapots in a storm";

    /** It never ends; what it tells are jobs and arrivals. */
    private static final String NEWS = "/api/news";

    @TempDir
    private static Path folder;

    private static OpenStudio studio;
    private static Visitor owner;
    private static String picture;
    private static String model;
    private static String collection;
    private static JsonNode document;

    private record Way(String method, String path) {

        /** Whether it leads to what belongs to a person. */
        boolean isPersonal() {
            return path.startsWith("/api/explore/") || path.startsWith("/api/account/");
        }

        /** What is read carries nothing: a server that answers before that has come would close the connection. */
        String body() {
            return method.equals("GET") ? "" : "{}";
        }

        String address() {
            return path.replace("models/{id}", "models/" + model)
                    .replace("{id}", picture)
                    .replace("{hash}", picture)
                    .replace("{picture}", picture)
                    .replace("{number}", collection)
                    .replace("{reaction}", "liked")
                    .replaceAll("\\{[a-z]+}", "none");
        }
    }

    @BeforeAll
    static void open() throws IOException {
        studio = OpenStudio.painted(folder, SAMPLES);
        document =
                new YAMLMapper().readTree(studio.answer("GET", "/openapi.yaml").body());
        picture = studio.json("/api/pictures").at("/pictures/0/picture/id").asText();
        model = studio.json("/api/models").at("/0/id").asText();
        owner = Visitor.joined(studio, "mira-the-first", PASSWORD);
        owner.ask("PUT", "/api/explore/pictures/" + picture + "/saved", "");
        owner.ask("PUT", "/api/explore/models/" + model + "/saved", "");
        owner.ask(
                "PUT",
                "/api/explore/preferences",
                "{\"interests\": \"harbours that mira dreams of\", \"surprise\": true}");
        collection = OpenStudio.tree(owner.ask("POST", "/api/explore/collections", "{\"name\": \"lanterns of mira\"}"))
                .get("number")
                .asText();
        owner.ask("PUT", "/api/explore/collections/" + collection + "/pictures/" + picture, "");
        owner.ask("PUT", "/api/explore/collections/" + collection + "/models/" + model, "");
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    /** What is personal comes before the way that logs out. */
    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(part -> {
                    if (METHODS.contains(part.getKey()) && !path.getKey().equals(NEWS)) {
                        ways.add(new Way(part.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        ways.sort(Comparator.comparing(Way::path).thenComparing(Way::method));
        return ways;
    }

    private static void tellsNothing(Way way, HttpResponse<String> answer) {
        assertThat(answer.body()).as(way.toString()).doesNotContain("mira", "lanterns", "harbours");
        assertThat(answer.statusCode()).as(way.toString()).isLessThan(500);
    }

    /** What somebody keeps, without what the gallery says of these pictures to all. */
    private static List<String> belongings() {
        JsonNode profile = owner.json("GET", "/api/explore/profile");
        JsonNode collections = owner.json("GET", "/api/explore/collections");
        return Stream.of(profile, collections)
                .flatMap(node -> Stream.of("name", "interests", "surprise", "number", "id")
                        .flatMap(part -> node.findValuesAsText(part).stream()))
                .toList();
    }

    @Test
    @DisplayName(
            "without an account is refused wherever something belongs to a person, and sees and changes nothing of it")
    void refusesStrangers() {
        List<String> before = belongings();
        Visitor stranger = new Visitor(studio);

        for (Way way : ways()) {
            HttpResponse<String> answer = stranger.ask(way.method(), way.address(), way.body());
            tellsNothing(way, answer);
            if (way.isPersonal()) {
                assertThat(answer.statusCode()).as(way.toString()).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            }
        }

        assertThat(ways()).filteredOn(Way::isPersonal).hasSizeGreaterThan(18);
        assertThat(belongings()).isEqualTo(before);
    }

    @Test
    @DisplayName("with an account of their own finds nothing of another person, and changes nothing of it")
    void hidesFromOthers() {
        List<String> before = belongings();
        Visitor other = Visitor.joined(studio, "somebody-else", PASSWORD);
        for (String thing : List.of("pictures/" + picture, "models/" + model)) {
            assertThat(other.json("GET", "/api/explore/" + thing).toString())
                    .isEqualTo("{\"liked\":false,\"saved\":false,\"hidden\":false}");
        }

        for (Way way : ways()) {
            HttpResponse<String> answer = other.ask(way.method(), way.address(), way.body());
            tellsNothing(way, answer);
            if (way.path().contains("/collections/{number}")) {
                assertThat(answer.statusCode()).as(way.toString()).isEqualTo(404);
            }
        }

        assertThat(belongings()).isEqualTo(before);
    }
}
