package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A search in the gallery, over HTTP,")
class SearchTest {

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
        studio.upload(
                "/api/pictures",
                Map.of(
                        "Rivendell.png", Paintings.png(1, Setting.LANDSCAPE),
                        "Lorien.png", Paintings.png(2, Setting.LANDSCAPE),
                        "Moria.png", Paintings.png(3, Setting.LANDSCAPE),
                        "Moria again.png", cropped(Paintings.png(3, Setting.LANDSCAPE))));
        studio.settled();
        studio.json("/api/pictures?wing=left-out")
                .get("pictures")
                .findValues("id")
                .forEach(id -> studio.answer("PUT", "/api/pictures/" + id.asText() + "/hanging"));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    /** Without its left edge, so that it is another picture, and yet nearly the same. */
    private static byte[] cropped(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture.getSubimage(12, 0, picture.getWidth() - 12, picture.getHeight()), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JsonNode search(String words, String more) {
        return studio.json("/api/pictures?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
    }

    private static List<String> titles(JsonNode pictures) {
        return pictures.findValuesAsText("title");
    }

    private static String id(String title) {
        for (JsonNode each : studio.json("/api/pictures").get("pictures")) {
            if (each.get("picture").get("title").asText().equals(title)) {
                return each.get("picture").get("id").asText();
            }
        }
        throw new AssertionError(title + " does not hang.");
    }

    @Test
    @DisplayName("finds a name that no picture shows, and says that it did so by the name")
    void findsNames() {
        JsonNode answers = search("rivendell", "&floor=0.95").get("pictures");

        assertThat(titles(answers)).first().isEqualTo("Rivendell");
        assertThat(answers.get(0).get("reasons").get(0).asText()).isEqualTo("told of it: rivendell");
        assertThat(answers.get(0).get("reasons").get(1).asText()).matches("looks like your words \\(-?0\\.\\d\\d\\)");
    }

    @Test
    @DisplayName("shows what comes nearest when nothing answers")
    void showsTheNearest() {
        JsonNode shelf = search("quarterly tax report", "&floor=0.99");

        assertThat(shelf.get("pictures")).isEmpty();
        assertThat(shelf.get("nearest")).hasSize(4);
    }

    @Test
    @DisplayName("takes words, nearness and tags together, and says which tag let a picture in")
    void takesTags() {
        JsonNode tag = studio.json("/api/pictures/" + id("Lorien")).get("tags").get(0);
        String label = tag.get("facet").asText() + ":" + tag.get("label").asText();
        String wish = "&floor=0&tag=" + URLEncoder.encode(label, StandardCharsets.UTF_8);

        JsonNode all = search("lorien", "&floor=0").get("pictures");
        JsonNode some = search("lorien", wish).get("pictures");

        assertThat(titles(some)).contains("Lorien").isSubsetOf(titles(all));
        assertThat(some.size()).isLessThan(all.size());
        assertThat(some)
                .allSatisfy(each -> assertThat(texts(each.get("reasons"))).contains(label.replace(":", ": ")));
        assertThat(titles(search("lorien", "&floor=0&tag=mood:unheardof").get("pictures")))
                .isEmpty();
    }

    @Test
    @DisplayName("finds pictures by a colour, first those that have most of it")
    void findsColours() {
        String colour = colours(id("Lorien")).getFirst();
        JsonNode shelf = studio.json("/api/pictures?tag=colour:" + colour);

        assertThat(titles(shelf.get("pictures"))).contains("Lorien");
        List<Double> shares = new ArrayList<>();
        shelf.get("pictures").findValuesAsText("id").forEach(id -> shares.add(share(id, colour)));
        assertThat(shares)
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(share -> share >= 0.12);
        assertThat(shelf.get("total").asInt()).isEqualTo(shares.size());
        assertThat(studio.json("/api/pictures?limit=1&tag=colour:" + colour)
                        .get("next")
                        .asInt())
                .isEqualTo(1);
    }

    private static List<String> colours(String id) {
        List<String> colours = new ArrayList<>();
        for (JsonNode tag : studio.json("/api/pictures/" + id).get("tags")) {
            if (tag.get("facet").asText().equals("colour")) {
                colours.add(tag.get("label").asText());
            }
        }
        return colours;
    }

    private static double share(String id, String colour) {
        for (JsonNode tag : studio.json("/api/pictures/" + id).get("tags")) {
            if (tag.get("label").asText().equals(colour)) {
                return tag.get("confidence").asDouble();
            }
        }
        throw new AssertionError(id + " is not said to have " + colour + ".");
    }

    @Test
    @DisplayName("offers tags that begin with what is typed, and takes no letter for a sign")
    void offersTags() {
        String colour = colours(id("Lorien")).getFirst();

        assertThat(studio.json("/api/tags?beginning=" + colour.substring(0, 3)).findValuesAsText("label"))
                .contains(colour);
        assertThat(studio.json("/api/tags?beginning=%25")).isEmpty();
        assertThat(studio.json("/api/tags?beginning='")).isEmpty();
    }

    @Test
    @DisplayName("tells of a picture which others show the same, and how that is known")
    void tellsTwins() {
        JsonNode twins = studio.json("/api/pictures/" + id("Moria")).get("twins");

        assertThat(titles(twins)).containsExactly("Moria again");
        assertThat(twins.get(0).get("evidence").asText())
                .isIn("nearly the same picture", "the same picture, encoded again");
        assertThat(studio.json("/api/pictures/" + id("Lorien")).get("twins")).isEmpty();
    }

    @Test
    @DisplayName("says how a tag is to be written")
    void explainsTags() {
        var answer = studio.answer("GET", "/api/pictures?tag=calm");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(OpenStudio.tree(answer).get("detail").asText())
                .isEqualTo("A tag is said like \"mood:calm\", not \"calm\".");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
