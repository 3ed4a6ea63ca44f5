package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("LoRA models, over HTTP,")
class ModelsTest {

    private static final int SAMPLES = 64;
    private static final String PASSWORD = "seven teapots in a storm";

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

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(each -> each.at(pointer).asText()).toList();
    }

    private static JsonNode advice(Visitor visitor, String words) {
        return visitor.json("GET", "/api/explore?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> models(JsonNode advice) {
        return texts(advice.get("models"), "/model/id");
    }

    private static List<String> pictures(JsonNode advice) {
        return texts(advice.get("pictures"), "/picture/id");
    }

    /** Why something is there, or that it is not. */
    private static String reason(JsonNode advised, String pointer, String id) {
        return advised.valueStream()
                .filter(each -> each.at(pointer).asText().equals(id))
                .map(each -> each.get("reason").asText())
                .findFirst()
                .orElse("not recommended");
    }

    private static JsonNode react(Visitor visitor, String thing, String reaction) {
        return visitor.json("PUT", "/api/explore/" + thing + "/" + reaction);
    }

    /** Ids of the pictures that were made with a model. */
    private static List<String> madeWith(String model) {
        return texts(studio.json("/api/models/" + model).get("pictures"), "/id");
    }

    private static List<String> rows(Path studio, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + studio.resolve("studio.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    @DisplayName("name their pictures, and pictures name them; most were made with one or two, some with none")
    void refersBothWays() {
        JsonNode models = studio.json("/api/models");
        assertThat(models).hasSizeGreaterThanOrEqualTo(12);
        Set<String> links = new HashSet<>();
        for (JsonNode model : models) {
            List<String> made = madeWith(model.get("id").asText());
            assertThat(made).hasSize(model.get("pictures").asInt()).doesNotHaveDuplicates();
            assertThat(texts(model.get("showcase"), "/id")).isEqualTo(made.subList(0, Math.min(4, made.size())));
            assertThat(model.get("triggers")).isNotEmpty();
            made.forEach(picture -> links.add(model.get("id").asText() + " " + picture));
        }

        Set<String> back = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        for (String picture : texts(studio.json("/api/pictures?limit=200").get("pictures"), "/picture/id")) {
            List<String> with = texts(studio.json("/api/pictures/" + picture + "/models"), "/id");
            with.forEach(model -> back.add(model + " " + picture));
            sizes.add(with.size());
        }
        assertThat(back).isEqualTo(links);
        assertThat(sizes).contains(0);
        assertThat(sizes.stream().filter(size -> size == 1 || size == 2).count() * 2)
                .isGreaterThan(sizes.size());
        assertThat(studio.answer("GET", "/api/models/none").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("stand beside pictures: for strangers those of most pictures, and for words those that answer")
    void standsBesidePictures() {
        Visitor stranger = new Visitor(studio);
        JsonNode first = studio.json("/api/models").get(0);
        JsonNode plain = advice(stranger, "");
        assertThat(reason(plain.get("models"), "/model/id", first.get("id").asText()))
                .isEqualTo("because " + first.get("pictures") + " pictures here were made with it");
        assertThat(models(plain)).hasSize(6).doesNotHaveDuplicates();

        JsonNode dragons = advice(stranger, "a dragon");
        assertThat(dragons.get("pictures")).hasSize(24);
        assertThat(models(dragons).getFirst()).isEqualTo("wyrmwright");
        assertThat(dragons.at("/models/0/reason").asText()).isEqualTo("because you look for \"a dragon\"");
    }

    @Test
    @DisplayName("follow at once from the pictures that somebody likes, and the reason says which")
    void followsPictures() {
        Visitor mira = Visitor.joined(studio, "mira", PASSWORD);
        for (String model : List.of("wyrmwright", "sixteen-colours")) {
            List<String> made = madeWith(model);
            String title = studio.json("/api/pictures/" + made.get(0))
                    .at("/picture/title")
                    .asText();

            react(mira, "pictures/" + made.get(0), "liked");
            assertThat(reason(advice(mira, "").get("models"), "/model/id", model))
                    .isEqualTo("because \"" + title + "\", which you liked, was made with it");

            react(mira, "pictures/" + made.get(1), "saved");
            JsonNode more = advice(mira, "");
            assertThat(models(more).getFirst()).isEqualTo(model);
            assertThat(more.at("/models/0/reason").asText())
                    .isEqualTo("because 2 pictures you liked were made with it");
            assertThat(more.at("/models/0/of").asText()).isIn(made);

            for (String picture : made.subList(0, 2)) {
                react(mira, "pictures/" + picture, "hidden");
            }
            assertThat(models(advice(mira, "")).getFirst()).isNotEqualTo(model);
        }
    }

    @Test
    @DisplayName("change both lists when they are liked or hidden, and are not shown again")
    void changesBothLists() {
        Visitor noor = Visitor.joined(studio, "noor", PASSWORD);
        String name = studio.json("/api/models/pearwood").at("/model/name").asText();
        assertThat(react(noor, "models/pearwood", "liked").toString())
                .isEqualTo("{\"liked\":true,\"saved\":false,\"hidden\":false}");

        JsonNode liking = advice(noor, "");
        assertThat(models(liking)).hasSize(6).doesNotContain("pearwood");
        assertThat(texts(liking.get("models"), "/reason")).contains("because you liked \"" + name + "\"");
        assertThat(reason(
                        liking.get("pictures"), "/picture/id", pictures(liking).getFirst()))
                .isEqualTo("because it was made with \"" + name + "\", which you liked");
        long before = common(pictures(liking), madeWith("pearwood"));

        react(noor, "models/pearwood", "hidden");
        JsonNode hiding = advice(noor, "a woodcut");
        assertThat(models(hiding)).doesNotContain("pearwood");
        assertThat(common(pictures(hiding), madeWith("pearwood"))).isLessThan(before);
        assertThat(noor.ask("PUT", "/api/explore/models/none/liked", "").statusCode())
                .isEqualTo(404);
    }

    private static long common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).count();
    }

    @Test
    @DisplayName("begin with what several people like")
    void beginsWithWhatSeveralLike() {
        String model = texts(studio.json("/api/models"), "/id").getLast();
        for (String name : List.of("first", "second", "third")) {
            assertThat(reason(advice(new Visitor(studio), "").get("models"), "/model/id", model))
                    .isNotEqualTo("because others like it");
            react(Visitor.joined(studio, name, PASSWORD), "models/" + model, "saved");
        }
        JsonNode advice = advice(new Visitor(studio), "");
        assertThat(models(advice).getFirst()).isEqualTo(model);
        assertThat(advice.at("/models/0/reason").asText()).isEqualTo("because others like it");
    }

    @Test
    @DisplayName("are in profiles and collections beside pictures, and are forgotten with the person")
    void keepsAndForgets() throws SQLException {
        Visitor keeper = Visitor.joined(studio, "keeper", PASSWORD);
        String picture = madeWith("verdigris").getFirst();
        react(keeper, "models/verdigris", "liked");
        react(keeper, "models/tall-ships", "saved");
        react(keeper, "models/keepsake", "hidden");
        JsonNode profile = keeper.json("GET", "/api/explore/profile");
        assertThat(texts(profile.at("/models/liked"), "/id")).containsExactly("verdigris");
        assertThat(texts(profile.at("/models/saved"), "/id")).containsExactly("tall-ships");
        assertThat(texts(profile.at("/models/hidden"), "/id")).containsExactly("keepsake");
        assertThat(profile.get("liked")).isEmpty();

        String one = "/api/explore/collections/"
                + OpenStudio.tree(keeper.ask("POST", "/api/explore/collections", "{\"name\": \"sea\"}"))
                        .get("number")
                        .asText();
        keeper.ask("PUT", one + "/models/tall-ships", "");
        keeper.ask("PUT", one + "/models/verdigris", "");
        keeper.ask("PUT", one + "/models/tall-ships", "");
        keeper.ask("PUT", one + "/pictures/" + picture, "");
        assertThat(texts(keeper.json("GET", one).get("models"), "/id")).containsExactly("tall-ships", "verdigris");
        keeper.ask("PUT", one, "{\"models\": [\"verdigris\", \"tall-ships\"]}");
        JsonNode ordered = keeper.json("GET", one);
        assertThat(texts(ordered.get("models"), "/id")).containsExactly("verdigris", "tall-ships");
        assertThat(texts(ordered.get("pictures"), "/id")).containsExactly(picture);
        assertThat(texts(keeper.json("DELETE", one + "/models/verdigris").get("models"), "/id"))
                .containsExactly("tall-ships");
        assertThat(keeper.ask("PUT", one, "{\"models\": [\"none\"]}").statusCode())
                .isEqualTo(404);

        String kept = "select count(*) from response where kind = 'model' and person in"
                + " (select number from person where key = 'keeper')"
                + " union all select count(*) from collection_thing where thing = 'tall-ships'";
        assertThat(rows(folder, kept)).containsExactly("3", "1");
        keeper.ask("POST", "/api/account/erase", "{\"password\": \"" + PASSWORD + "\"}");
        assertThat(rows(folder, kept)).containsOnly("0");
    }

    @Test
    @DisplayName(
            "come once, also into a studio that was painted before there were any, and after a listing that was cut short")
    void comesOnce(@TempDir Path old) throws SQLException {
        String links = "select model || ' ' || picture from model_picture order by 1";
        List<String> first;
        try (OpenStudio before = OpenStudio.in(old, 12).settled()) {
            first = rows(old, links);
            assertThat(before.json("/api/models")).isNotEmpty();
        }
        assertThat(first).isNotEmpty();
        change(old, "delete from model_picture", "delete from model", "delete from job where kind = 'list-models'");
        try (OpenStudio painted = OpenStudio.in(old, 12).settled()) {
            assertThat(rows(old, links)).isEqualTo(first);
            assertThat(painted.json("/api/models")).isNotEmpty();
        }
        change(
                old,
                "delete from model where number > (select min(number) + 1 from model)",
                "update job set state = 'running' where kind = 'list-models'");
        assertThat(rows(old, links)).hasSizeLessThan(first.size());
        try (OpenStudio again = OpenStudio.in(old, 12).settled()) {
            assertThat(rows(old, links)).isEqualTo(first);
            assertThat(rows(old, "select count(*) from job where kind = 'list-models'"))
                    .containsExactly("1");
            assertThat(again.json("/api/models")).isNotEmpty();
        }
    }

    private static void change(Path studio, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + studio.resolve("studio.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = true");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
