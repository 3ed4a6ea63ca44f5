package dev.loreboard.examples.studio.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gallery of 3,000; {@code -Dloreboard.gallery=100000} asks for so many. */
@Tag("once")
@DisplayName("A large gallery")
class LargeGalleryTest {

    private static final int PAINTED = 12;
    private static final int COUNT = Integer.getInteger("loreboard.gallery", 3_000);
    private static final int WARMING = 10;
    private static final int ASKED = 40;
    private static final List<String> WORDS =
            List.of("a dragon at night", "a castle in snow", "a calm lake", "wolves", "quarterly tax report");

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void fill() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < PAINTED; seed++) {
            files.put("hill " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        int hanging;
        try (OpenStudio small = OpenStudio.in(folder, 0)) {
            small.upload("/api/pictures", files);
            small.settled();
            hanging = small.json("/api/pictures").get("total").asInt();
        }
        LargeGallery.fill(folder, COUNT - hanging);
        studio = OpenStudio.in(folder, 0);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    /** How often what is said to be most frequent is there, by the dashboard. */
    private static JsonNode mostFrequent(String facet) {
        for (JsonNode one : studio.json("/api/dashboard").get("facets")) {
            if (one.get("name").asText().equals(facet)) {
                return one.get("bars").get(0);
            }
        }
        throw new AssertionError("There is no facet " + facet + ".");
    }

    @Test
    @DisplayName("is walked from end to end, each picture once")
    void isWalked() {
        Set<String> seen = new TreeSet<>();
        JsonNode shelf = studio.json("/api/pictures?limit=200");
        int pictures = shelf.get("pictures").size();
        seen.addAll(shelf.findValuesAsText("id"));
        while (!shelf.get("next").isNull()) {
            shelf = studio.json(
                    "/api/pictures?limit=200&before=" + shelf.get("next").asText());
            pictures += shelf.get("pictures").size();
            seen.addAll(shelf.findValuesAsText("id"));
        }

        assertThat(pictures).isEqualTo(COUNT);
        assertThat(seen).hasSize(COUNT);
    }

    @Test
    @DisplayName("shows those with a tag, the surest first, each once and as many as it says")
    void showsTagged() {
        JsonNode frequent = mostFrequent("palette");
        String path = "/api/pictures?limit=200&tag=palette:"
                + written(frequent.get("label").asText()) + "&after=";
        List<String> ids = new ArrayList<>();
        JsonNode shelf = studio.json(path + 0);
        long total = shelf.get("total").asLong();
        ids.addAll(shelf.get("pictures").findValuesAsText("id"));
        while (!shelf.get("next").isNull()) {
            shelf = studio.json(path + shelf.get("next").asText());
            ids.addAll(shelf.get("pictures").findValuesAsText("id"));
        }

        assertThat(total).isEqualTo(frequent.get("number").asLong()).isGreaterThan(COUNT / 20);
        assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("finds, shows and counts, and how long that takes is told")
    void answers() {
        String tag = written(mostFrequent("palette").get("label").asText());
        Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
        paths.put("first page", time -> "/api/pictures");
        paths.put("page at depth", time -> "/api/pictures?before=" + (COUNT - (long) COUNT * time / ASKED / 2));
        paths.put("words", time -> "/api/pictures?words=" + written(WORDS.get(time % WORDS.size()) + " " + time));
        paths.put(
                "words and tag", time -> "/api/pictures?words=" + written(WORDS.get(0) + time) + "&tag=palette:" + tag);
        paths.put("tag", time -> "/api/pictures?tag=palette:" + tag);
        paths.put(
                "tag at depth",
                time -> "/api/pictures?tag=palette:" + tag + "&after=" + (long) COUNT / 20 * time / ASKED);
        paths.put("tags", time -> "/api/tags?beginning=" + "abcdefg".charAt(time % 7));
        paths.put("detail", time -> "/api/pictures/" + LargeGallery.id(1 + time * 29));
        paths.put("similar", time -> "/api/pictures?like=" + thumbnail());
        paths.put("explore", time -> "/api/explore");
        paths.put("dashboard", time -> "/api/dashboard");

        Times times = new Times();
        paths.forEach((name, path) -> ask(times, name, path));

        System.out.print(COUNT + " pictures\n" + times.table(paths.keySet()));
        assertThat(studio.json("/api/dashboard").get("pictures").asInt()).isEqualTo(COUNT);
        assertThat(studio.json("/api/dashboard").get("places")).hasSize(12);
        assertThat(studio.json(paths.get("words and tag").apply(1)).get("nearest"))
                .isNotNull();
        assertThat(studio.json("/api/pictures/" + LargeGallery.id(7)).get("similar"))
                .hasSize(12);
    }

    private static String thumbnail() {
        return studio.json("/api/pictures?limit=1")
                .at("/pictures/0/picture/thumbnail")
                .asText();
    }

    private static void ask(Times times, String name, IntFunction<String> path) {
        for (int time = 0; time < WARMING + ASKED; time++) {
            String asked = path.apply(time % ASKED);
            long begun = System.nanoTime();
            int status = studio.answer("GET", asked).statusCode();
            long taken = System.nanoTime() - begun;
            assertThat(status).as(asked).isEqualTo(200);
            if (time >= WARMING) {
                times.add(name, taken);
            }
        }
    }

    private static String written(String words) {
        return words.replace(" ", "%20");
    }
}
