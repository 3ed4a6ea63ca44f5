package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The vision board, over HTTP,")
class VisionBoardTest {

    private static final List<Setting> SORTS = List.of(Setting.LANDSCAPE, Setting.CHART);
    private static final int OF_EACH = 9;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;
    private static List<String> addresses;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
        addresses = new ArrayList<>();
        for (Setting sort : SORTS) {
            for (int i = 0; i < OF_EACH; i++) {
                Map<String, byte[]> file = Map.of(sort.word() + " " + i + ".png", Paintings.png(i, sort));
                addresses.add(OpenStudio.tree(studio.upload("/api/upload/", file))
                        .get("url")
                        .asText());
            }
        }
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static JsonNode sorted(List<String> images, JsonNode wish) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        images.forEach(body.putArray("image_urls")::add);
        body.set("n_clusters", wish);
        JsonNode begun = studio.send("POST", "/api/cluster/", body.toString());
        studio.settled();
        return begun;
    }

    private static JsonNode vision(JsonNode begun) {
        return studio.json("/api/visions/" + begun.get("vision").asText());
    }

    @Test
    @DisplayName("sorts pictures by what is alike, and answers in the shapes that its clients know")
    void sorts() {
        JsonNode begun = sorted(addresses, IntNode.valueOf(2));

        JsonNode job = studio.json("/api/jobs/" + begun.get("job_id").asText() + "/");
        assertThat(job.get("job_id")).isEqualTo(begun.get("job_id"));
        assertThat(job.get("status").asText()).isEqualTo("SUCCESS");
        assertThat(job.get("message").asText()).isEqualTo("18 pictures in 2 stacks.");
        List<String> sorted = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        job.get("result").forEach(group -> {
            List<String> members = new ArrayList<>();
            group.forEach(address -> members.add(address.asText()));
            groups.add(members);
            sorted.addAll(members);
        });
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(addresses);
        long fitting = groups.stream().mapToLong(VisionBoardTest::mostOfOneSort).sum();
        assertThat(fitting).as("pictures that lie with most of their sort").isGreaterThanOrEqualTo(14);
    }

    private static long mostOfOneSort(List<String> group) {
        long most = 0;
        for (int sort = 0; sort < SORTS.size(); sort++) {
            List<String> own = addresses.subList(sort * OF_EACH, (sort + 1) * OF_EACH);
            most = Math.max(most, group.stream().filter(own::contains).count());
        }
        return most;
    }

    @Test
    @DisplayName("names its stacks, and finds their number when that is left open")
    void namesStacks() {
        JsonNode vision = vision(sorted(addresses, JsonNodeFactory.instance.textNode("auto")));

        assertThat(vision.get("stacks").size()).isBetween(2, 12);
        assertThat(vision.get("stacks").findValuesAsText("name")).doesNotContain("");
        assertThat(studio.json("/api/visions").findValuesAsText("number"))
                .contains(vision.get("number").asText());
    }

    @Test
    @DisplayName(
            "leaves a picture where a hand put it, and a stack the name that a person gave it, when it sorts again")
    void learnsFromHands() {
        JsonNode vision = vision(sorted(addresses, IntNode.valueOf(3)));
        String path = "/api/visions/" + vision.get("number").asText();
        JsonNode moved = vision.get("pins").get(0);
        String picture = moved.get("picture").asText();
        String target = null;
        for (JsonNode stack : vision.get("stacks")) {
            target = stack.get("id").equals(moved.get("stack"))
                    ? target
                    : stack.get("id").asText();
        }

        studio.send("PUT", path + "/pictures/" + picture, "{\"stack\": \"" + target + "\"}");
        studio.send("PUT", path + "/stacks/" + target.replace(" ", "%20"), "{\"name\": \"What I like\"}");
        studio.send("POST", path + "/cluster", "{\"n_clusters\": 3}");
        studio.settled();

        JsonNode again = studio.json(path);
        assertThat(again.get("pins").get(0).get("stack").asText()).isEqualTo(target);
        assertThat(again.get("stacks").findValuesAsText("name")).contains("What I like");
    }

    @Test
    @DisplayName("sorts again after whole stacks were moved, one picture after the other and the one on top first")
    void followsWholeStacks() {
        JsonNode vision = vision(sorted(addresses, IntNode.valueOf(3)));
        String path = "/api/visions/" + vision.get("number").asText();
        JsonNode source = vision.get("stacks").get(0);
        String target = vision.get("stacks").get(1).get("id").asText();
        List<String> pictures =
                new ArrayList<>(List.of(source.get("representative").asText()));
        vision.get("pins").forEach(pin -> {
            if (pin.get("stack").equals(source.get("id"))
                    && !pictures.contains(pin.get("picture").asText())) {
                pictures.add(pin.get("picture").asText());
            }
        });

        JsonNode moved = vision;
        for (String picture : pictures) {
            moved = studio.send("PUT", path + "/pictures/" + picture, "{\"stack\": \"" + target + "\"}");
        }
        studio.send("POST", path + "/cluster", "{\"n_clusters\": 2}");
        studio.settled();

        assertThat(moved.get("stacks")).hasSize(2);
        assertThat(studio.json("/api/jobs").get(0).get("state").asText()).isEqualTo("done");
        List<String> stacks = new ArrayList<>();
        studio.json(path).get("pins").forEach(pin -> {
            if (pictures.contains(pin.get("picture").asText())) {
                stacks.add(pin.get("stack").asText());
            }
        });
        assertThat(stacks).containsOnly(stacks.getFirst());
    }

    @Test
    @DisplayName("gives its stacks as folders of an archive")
    void exports() throws IOException {
        JsonNode vision = vision(sorted(addresses.subList(0, 12), IntNode.valueOf(2)));

        List<String> names = new ArrayList<>();
        byte[] archive = studio.bytes("/api/visions/" + vision.get("number").asText() + "/export");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entries.readAllBytes()).startsWith(0x89, 'P', 'N', 'G');
            }
        }
        assertThat(names).hasSize(12).allMatch(name -> name.matches("\\d\\d-[\\w-]+/\\d{3}-[\\w-]+\\.png"));
    }

    @Test
    @DisplayName("names what could not be fetched, and asks no machine that only this one can reach")
    void namesTroubles() {
        String inside = studio.address("/media/secret").toString();
        List<String> images = new ArrayList<>(addresses.subList(0, 3));
        images.add(inside);
        images.add("/media/../studio.db");

        JsonNode begun = sorted(images, IntNode.valueOf(1));

        assertThat(studio.json("/api/jobs/" + begun.get("job_id").asText())
                        .get("message")
                        .asText())
                .isEqualTo("3 pictures in 1 stack, 2 could not be fetched.");
        assertThat(vision(begun).get("pins").get(3).get("trouble").asText()).contains("no public address");
        assertThat(vision(begun).get("pins").get(4).get("trouble").asText()).contains("is no file of this studio");
    }

    @Test
    @DisplayName("says what is wrong with a request")
    void saysWhatIsWrong() {
        assertThat(studio.send("POST", "/api/cluster/", "{}").get("detail").asText())
                .contains("\"image_urls\"");
        assertThat(studio.send("POST", "/api/cluster/", "{\"image_urls\": [\"/media/a\"], \"n_clusters\": 0}")
                        .get("detail")
                        .asText())
                .isEqualTo("\"n_clusters\" is a number from 1 to 100 or \"auto\", not 0.");
        assertThat(studio.send("POST", "/api/cluster/", "{").get("status").asInt())
                .isEqualTo(400);
        assertThat(studio.answer("GET", "/api/visions/none").statusCode()).isEqualTo(404);
    }
}
