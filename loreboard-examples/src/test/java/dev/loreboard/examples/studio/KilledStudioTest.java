package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A studio that is killed while it paints")
class KilledStudioTest {

    private static final int SAMPLES = 16;
    private static final int KILLS = 3;
    private static final int PICTURES_A_KILL = 4;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("goes on when it is opened again, and hangs every picture once")
    void goesOn() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            ChildJvm.of(Painting.class, folder.toString())
                    .withOptions("--enable-native-access=ALL-UNNAMED")
                    .killAfter(PICTURES_A_KILL * kill);
        }
        try (OpenStudio studio = OpenStudio.in(folder, SAMPLES).settled()) {
            JsonNode job = studio.json("/api/jobs/1");
            assertThat(job.get("state").asText()).isEqualTo("done");
            assertThat(job.get("attempts").asInt()).isEqualTo(KILLS + 1);

            List<String> sources = new ArrayList<>();
            for (String wing : List.of("hanging", "left-out")) {
                studio.json("/api/pictures?wing=" + wing)
                        .get("pictures")
                        .forEach(shown ->
                                sources.add(shown.get("picture").get("source").asText()));
            }
            assertThat(sources).hasSize(SAMPLES).doesNotHaveDuplicates();
            assertThat(studio.json("/api/pictures?words=a%20picture&floor=0").get("pictures"))
                    .hasSize(studio.json("/api/pictures").get("total").asInt());
        }
    }

    /** Paints, and prints a line for each picture that is in. */
    static final class Painting {

        private Painting() {}

        public static void main(String[] arguments) throws InterruptedException {
            StudioSettings settings = StudioSettings.of(Map.of(
                    "LOREBOARD_STUDIO_FOLDER",
                    arguments[0],
                    "LOREBOARD_STUDIO_PORT",
                    "0",
                    "LOREBOARD_STUDIO_SAMPLES",
                    String.valueOf(SAMPLES)));
            try (OpenStudio seen = OpenStudio.at(Studio.open(settings))) {
                long told = -1;
                while (true) {
                    long done = seen.json("/api/jobs").get(0).get("done").asLong();
                    for (; told < done; told++) {
                        System.out.println(done);
                    }
                    Thread.sleep(20);
                }
            }
        }
    }
}
