package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("Exploring, over HTTP,")
class ExploreTest {

    private static final int SAMPLES = 64;
    private static final String PASSWORD = "seven teapots in a storm";

    @TempDir
    private static Path folder;

    private static OpenStudio studio;
    private static List<String> pictures;

    @BeforeAll
    static void open() {
        studio = OpenStudio.painted(folder, SAMPLES);
        pictures = ids(studio.json("/api/pictures").get("pictures"));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static List<String> ids(JsonNode shown) {
        return StreamSupport.stream(shown.spliterator(), false)
                .map(each -> each.get("picture").get("id").asText())
                .toList();
    }

    private static List<String> own(JsonNode profile, String part) {
        return StreamSupport.stream(profile.get(part).spliterator(), false)
                .map(picture -> picture.get("id").asText())
                .toList();
    }

    private static JsonNode advice(Visitor visitor, String words) {
        String query = words.isEmpty() ? "" : "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return visitor.json("GET", "/api/explore" + query).get("pictures");
    }

    private static String reason(JsonNode advice, String id) {
        return StreamSupport.stream(advice.spliterator(), false)
                .filter(each -> each.get("picture").get("id").asText().equals(id))
                .map(each -> each.get("reason").asText())
                .findFirst()
                .orElse("not recommended");
    }

    private static JsonNode react(Visitor visitor, String id, String reaction) {
        return visitor.json("PUT", "/api/explore/pictures/" + id + "/" + reaction);
    }

    private static String title(String id) {
        return studio.json("/api/pictures/" + id).get("picture").get("title").asText();
    }

    @Test
    @DisplayName("shows more of what was liked at once, and says so, and not again what is known")
    void followsLiking() {
        Visitor mira = Visitor.joined(studio, "mira", PASSWORD);
        String liked = pictures.get(3);
        assertThat(advice(mira, "").findValuesAsText("of")).containsOnly("null");

        assertThat(react(mira, liked, "liked").toString())
                .isEqualTo("{\"liked\":true,\"saved\":false,\"hidden\":false}");

        JsonNode after = advice(mira, "");
        assertThat(ids(after)).hasSize(24).doesNotHaveDuplicates().doesNotContain(liked);
        assertThat(after.get(0).get("reason").asText()).isEqualTo("because you liked \"" + title(liked) + "\"");
        assertThat(after.get(0).get("of").asText()).isEqualTo(liked);
        assertThat(after.findValuesAsText("reason")).contains("because it is like nothing you liked so far");

        String hidden = ids(after).getFirst();
        react(mira, hidden, "hidden");
        assertThat(ids(advice(mira, ""))).doesNotContain(hidden);
        mira.ask("DELETE", "/api/explore/pictures/" + hidden + "/hidden", "");
        assertThat(ids(advice(mira, ""))).contains(hidden);
    }

    @Test
    @DisplayName("keeps what was liked, saved and hidden, of which the last two exclude each other")
    void keepsResponses() {
        Visitor keeper = Visitor.joined(studio, "keeper", PASSWORD);
        react(keeper, pictures.get(0), "liked");
        react(keeper, pictures.get(0), "saved");
        react(keeper, pictures.get(1), "saved");
        react(keeper, pictures.get(2), "hidden");

        JsonNode profile = keeper.json("GET", "/api/explore/profile");
        assertThat(own(profile, "liked")).containsExactly(pictures.get(0));
        assertThat(own(profile, "saved")).containsExactlyInAnyOrder(pictures.get(0), pictures.get(1));
        assertThat(own(profile, "hidden")).containsExactly(pictures.get(2));

        react(keeper, pictures.get(0), "hidden");
        JsonNode changed = keeper.json("GET", "/api/explore/profile");
        assertThat(own(changed, "liked")).isEmpty();
        assertThat(own(changed, "saved")).containsExactly(pictures.get(1));
        assertThat(own(changed, "hidden")).hasSize(2);
        assertThat(react(keeper, pictures.get(2), "liked").get("hidden").asBoolean())
                .isFalse();
        assertThat(keeper.ask("PUT", "/api/explore/pictures/" + pictures.get(0) + "/loved", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(keeper.ask("PUT", "/api/explore/pictures/none/liked", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("shows what somebody says they look for, now or in their preferences")
    void followsWords() {
        Visitor visitor = Visitor.joined(studio, "speaking", PASSWORD);
        String said = "\"a dragon at night\"";

        assertThat(advice(visitor, "a dragon at night").get(0).get("reason").asText())
                .isEqualTo("because you look for " + said);
        assertThat(advice(visitor, "").findValuesAsText("reason")).doesNotContain("because you look for " + said);

        visitor.ask("PUT", "/api/explore/preferences", "{\"interests\": \" a dragon at night \", \"surprise\": false}");

        assertThat(advice(visitor, "").get(0).get("reason").asText()).isEqualTo("because you look for " + said);
        assertThat(visitor.json("GET", "/api/explore/profile")
                        .get("preferences")
                        .toString())
                .isEqualTo("{\"interests\":\"a dragon at night\",\"surprise\":false}");
        react(visitor, pictures.get(0), "liked");
        assertThat(advice(visitor, "").findValuesAsText("reason"))
                .doesNotContain("because it is like nothing you liked so far");
        assertThat(OpenStudio.tree(visitor.ask(
                                "PUT", "/api/explore/preferences", "{\"interests\": \"" + "a".repeat(301) + "\"}"))
                        .get("field")
                        .asText())
                .isEqualTo("interests");
    }

    @Test
    @DisplayName("begins with favourites and what several like, and never tells what one or two do")
    void beginsWithWhatManyLike() {
        String wanted = pictures.get(20);
        String favourite = pictures.get(21);
        Visitor stranger = new Visitor(studio);
        studio.answer("PUT", "/api/pictures/" + favourite + "/favourite");
        for (String name : List.of("first", "second")) {
            react(Visitor.joined(studio, name, PASSWORD), wanted, "liked");
        }
        assertThat(reason(advice(stranger, ""), wanted)).isNotEqualTo("because others like it");
        assertThat(reason(advice(stranger, ""), favourite)).isEqualTo("because others like it");

        react(Visitor.joined(studio, "third", PASSWORD), wanted, "saved");

        JsonNode advice = advice(stranger, "");
        assertThat(ids(advice).getFirst()).isEqualTo(wanted);
        assertThat(reason(advice, wanted)).isEqualTo("because others like it");
        assertThat(reason(advice, pictures.get(0))).isEqualTo("because it is new here");
    }

    @Test
    @DisplayName("collects pictures under a name and in an order")
    void collects() {
        Visitor collector = Visitor.joined(studio, "collector", PASSWORD);
        String path = "/api/explore/collections";
        long number = OpenStudio.tree(collector.ask("POST", path, "{\"name\": \"harbours\"}"))
                .get("number")
                .asLong();
        String one = path + "/" + number;
        for (int i = 0; i < 3; i++) {
            collector.ask("PUT", one + "/pictures/" + pictures.get(i), "");
        }
        collector.ask("PUT", one + "/pictures/" + pictures.get(0), "");
        assertThat(own(collector.json("GET", one), "pictures")).containsExactlyElementsOf(pictures.subList(0, 3));

        String order = "[\"" + pictures.get(2) + "\", \"" + pictures.get(0) + "\"]";
        collector.ask("PUT", one, "{\"name\": \"seas\", \"pictures\": " + order + "}");
        assertThat(own(collector.json("GET", one), "pictures")).containsExactly(pictures.get(2), pictures.get(0));
        collector.ask("DELETE", one + "/pictures/" + pictures.get(2), "");
        JsonNode all = collector.json("GET", path);
        assertThat(all.findValuesAsText("name")).containsExactly("seas");
        assertThat(own(all.get(0), "pictures")).containsExactly(pictures.get(0));

        assertThat(collector.ask("PUT", one, "{\"pictures\": [\"none\"]}").statusCode())
                .isEqualTo(404);
        assertThat(collector.ask("POST", path, "{\"name\": \" \"}").statusCode())
                .isEqualTo(400);
        assertThat(collector.json("DELETE", one)).isEmpty();
        assertThat(collector.ask("GET", one, "").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("forgets somebody who wants it and knows the password, with all rows and sessions")
    void erases() throws SQLException {
        Visitor leaving = Visitor.joined(studio, "erased", PASSWORD);
        Visitor elsewhere = new Visitor(studio);
        elsewhere.logIn("erased", PASSWORD);
        react(leaving, pictures.get(0), "liked");
        leaving.ask("PUT", "/api/explore/preferences", "{\"interests\": \"x\", \"surprise\": true}");
        long number = OpenStudio.tree(leaving.ask("POST", "/api/explore/collections", "{\"name\": \"gone\"}"))
                .get("number")
                .asLong();
        leaving.ask("PUT", "/api/explore/collections/" + number + "/pictures/" + pictures.get(0), "");
        String person = rows("select number from person where key = 'erased'").getFirst();
        assertThat(kept(person, number)).containsExactly("1", "2", "1", "1", "1", "1");

        HttpResponse<String> wrong = leaving.ask("POST", "/api/account/erase", "{\"password\": \"seven teapots\"}");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(kept(person, number)).contains("1");
        leaving.ask("POST", "/api/account/erase", "{\"password\": \"" + PASSWORD + "\"}");

        assertThat(leaving.name()).isNull();
        assertThat(elsewhere.name()).isNull();
        assertThat(kept(person, number)).containsOnly("0");
        assertThat(leaving.logIn("erased", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(own(Visitor.joined(studio, "erased", PASSWORD).json("GET", "/api/explore/profile"), "liked"))
                .isEmpty();
    }

    private static List<String> kept(String person, long collection) throws SQLException {
        return rows("select count(*) from person where number = " + person
                + " union all select count(*) from session where person = " + person
                + " union all select count(*) from response where person = " + person
                + " union all select count(*) from preference where person = " + person
                + " union all select count(*) from collection where person = " + person
                + " union all select count(*) from collection_thing where collection = " + collection);
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("studio.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
