package dev.loreboard.benchmarks.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
@DisplayName("A large gallery")
class LargeGalleryTest {

    private static final int COUNT = 3_000;

    @TempDir
    private static Path folder;

    private static LargeGallery gallery;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        gallery = LargeGallery.of(folder, COUNT);
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @Test
    @DisplayName("is walked from end to end, each picture once")
    void isWalked() throws IOException, InterruptedException {
        assertThat(walked("/api/pictures?limit=200", "&before=")).hasSize(COUNT).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("shows those with a tag, each once and as many as it says")
    void showsTagged() throws IOException, InterruptedException {
        JsonNode frequent = gallery.mostFrequent("palette");
        int number = frequent.get("number").asInt();
        String path = "/api/pictures?limit=200&tag=palette:"
                + URLEncoder.encode(frequent.get("label").asText(), StandardCharsets.UTF_8);

        assertThat(number).isGreaterThan(COUNT / 20);
        assertThat(gallery.json(path).get("total").asInt()).isEqualTo(number);
        assertThat(walked(path, "&after=")).hasSize(number).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("finds, counts and groups all it has")
    void answers() throws IOException, InterruptedException {
        JsonNode dashboard = gallery.json("/api/dashboard");

        assertThat(dashboard.get("pictures").asInt()).isEqualTo(COUNT);
        assertThat(dashboard.get("places")).hasSize(12);
        assertThat(gallery.json("/api/pictures/" + Filling.id(7)).get("similar"))
                .hasSize(12);
        JsonNode found = gallery.json("/api/pictures?words=a%20dragon%20at%20night");
        assertThat(found.get("pictures").size() + found.get("nearest").size()).isPositive();
    }

    @Test
    @DisplayName("tells how long that takes")
    void tells() throws IOException, InterruptedException {
        String told = gallery.told();

        System.out.print(told);
        assertThat(told)
                .startsWith("3000 pictures\n")
                .contains("\nfirst page ", "\nwords and tag ", "\ndashboard ", "\nall ");
    }

    private static List<String> walked(String path, String more) throws IOException, InterruptedException {
        JsonNode shelf = gallery.json(path);
        List<String> ids = new ArrayList<>(shelf.get("pictures").findValuesAsText("id"));
        while (!shelf.get("next").isNull()) {
            shelf = gallery.json(path + more + shelf.get("next").asText());
            ids.addAll(shelf.get("pictures").findValuesAsText("id"));
        }
        return ids;
    }
}
