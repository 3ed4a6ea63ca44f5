package dev.loreboard.examples.studio.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A studio that fifty people use at once")
class LoadTest {

    private static final int SECONDS = Integer.getInteger("loreboard.load.seconds", 20);
    private static final int PEOPLE = 50;
    private static final int PAINTED = 12;
    private static final int LOOKS = 12;

    /** Compiled code and caches come in the beginning, and are no growth. */
    private static final Duration WARMING = Duration.ofSeconds(Math.min(30, 5 + SECONDS / 10));

    private static final long MOST_HEAP = 8 * 1024;
    private static final long MOST_RESIDENT = 48 * 1024;
    private static final long MOST_FILES = 40;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("fails none of them, and holds no more memory and no more files at the end than in the beginning")
    void bearsThem() throws IOException, InterruptedException {
        List<Holding> held = new ArrayList<>();
        Path house = Files.createDirectories(folder.resolve("studio"));
        try (StudioProgram studio = StudioProgram.in(house, PAINTED)) {
            List<Errand> errands = errands(studio);
            try (Crowd crowd = new Crowd(errands, PEOPLE)) {
                crowd.come(WARMING, 1, studio::holding);

                Times times = crowd.come(Duration.ofSeconds(SECONDS), LOOKS, () -> held.add(studio.holding()));

                System.out.print(told(times, errands, held));
                assertThat(times.failures()).isEmpty();
                assertThat(times.number()).isGreaterThan(PEOPLE);
            }
        }
        assertThat(Holding.growth(held, Holding::heap)).as("kibibytes of heap").isLessThan(MOST_HEAP);
        assertThat(Holding.growth(held, Holding::resident)).as("kibibytes").isLessThan(MOST_RESIDENT);
        assertThat(Holding.growth(held, Holding::files)).as("open files").isLessThan(MOST_FILES);
    }

    private static List<Errand> errands(StudioProgram studio) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (json(client, studio.address("/api/jobs")).findValuesAsText("state").stream()
                    .anyMatch(List.of("waiting", "running")::contains)) {
                Thread.sleep(100);
            }
            JsonNode pictures =
                    json(client, studio.address("/api/pictures?limit=200")).get("pictures");
            String first = pictures.at("/0/picture/id").asText();
            JsonNode music =
                    json(client, studio.address("/api/pictures/" + first)).get("music");
            return Errands.at(studio::address, pictures, music.findValuesAsText("id"));
        }
    }

    private static JsonNode json(HttpClient client, URI address) throws IOException, InterruptedException {
        return Errands.tree(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body());
    }

    private static String told(Times times, List<Errand> errands, List<Holding> held) {
        return String.format(
                Locale.ROOT,
                "%d people for %d s: %.0f answers a second%n%sfirst %s%nlast  %s%n",
                PEOPLE,
                SECONDS,
                (double) times.number() / SECONDS,
                times.table(errands.stream().map(Errand::name).toList()),
                held.getFirst().told(),
                held.getLast().told());
    }
}
