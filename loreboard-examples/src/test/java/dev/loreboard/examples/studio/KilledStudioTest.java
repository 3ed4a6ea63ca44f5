package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A studio that is killed in the middle of each kind of job")
class KilledStudioTest {

    private final Map<String, byte[]> files = Labour.files();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("goes on when it is opened again, and has lost nothing of what it said it has")
    void losesNothing() throws Exception {
        for (Labour labour : Labour.values()) {
            ChildJvm.of(LabouringStudio.class, folder.toString(), labour.name())
                    .withOptions("--enable-native-access=ALL-UNNAMED")
                    .killAfter(1);
        }
        try (OpenStudio studio = OpenStudio.in(folder, Labour.SAMPLES).settled()) {
            jobsAreDone(studio);
            picturesAreThereOnce(studio);
            modelsAreListedOnce(studio);
            filesAreWhole(studio);
            mapIsDrawn(studio);
            boardIsSorted(studio);
            lessonIsLearned(studio);
        }
    }

    private static void jobsAreDone(OpenStudio studio) {
        List<String> cutShort = new ArrayList<>();
        for (JsonNode job : studio.json("/api/jobs")) {
            assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
            if (job.get("attempts").asInt() > 1) {
                cutShort.add(job.get("kind").asText() + " " + job.get("attempts"));
            }
        }
        assertThat(cutShort)
                .containsExactlyInAnyOrder(
                        "sample-world 2", "add-files 2", "draw-atlas 2", "cluster-pictures 2", "learn-words 2");
    }

    private void picturesAreThereOnce(OpenStudio studio) {
        List<String> sources = new ArrayList<>();
        for (String wing : List.of("hanging", "left-out")) {
            studio.json("/api/pictures?wing=" + wing)
                    .get("pictures")
                    .forEach(shown ->
                            sources.add(shown.get("picture").get("source").asText()));
        }
        assertThat(sources)
                .hasSize(Labour.SAMPLES + files.size())
                .doesNotHaveDuplicates()
                .containsAll(
                        files.keySet().stream().map(name -> "upload/" + name).toList());
        assertThat(studio.json("/api/pictures?words=a%20picture&floor=0").get("pictures"))
                .hasSize(hanging(studio));
    }

    private static void modelsAreListedOnce(OpenStudio studio) {
        JsonNode models = studio.json("/api/models");
        assertThat(models).isNotEmpty();
        assertThat(models.findValuesAsText("name")).doesNotHaveDuplicates();
        models.forEach(model -> assertThat(
                        studio.json("/api/models/" + model.get("id").asText()).get("pictures"))
                .isNotEmpty()
                .hasSize(model.get("pictures").asInt()));
    }

    private static int hanging(OpenStudio studio) {
        return studio.json("/api/pictures").get("total").asInt();
    }

    private void filesAreWhole(OpenStudio studio) {
        studio.json("/api/visions/1").get("pins").forEach(pin -> {
            byte[] kept = studio.bytes(pin.get("address").asText());
            assertThat(files.values()).anyMatch(file -> Arrays.equals(file, kept));
        });
    }

    private static void mapIsDrawn(OpenStudio studio) {
        JsonNode atlas = studio.json("/api/atlas");
        assertThat(atlas.get("missing").asInt()).isZero();
        assertThat(atlas.get("points")).hasSize(hanging(studio));
        assertThat(atlas.get("places")).isNotEmpty();
    }

    private void boardIsSorted(OpenStudio studio) {
        JsonNode vision = studio.json("/api/visions/1");
        assertThat(vision.get("stacks")).hasSize(Labour.STACKS);
        assertThat(vision.get("pins")).hasSize(files.size()).allSatisfy(pin -> {
            assertThat(pin.get("trouble").asText()).isEmpty();
            assertThat(pin.get("stack").isTextual()).isTrue();
        });
    }

    private static void lessonIsLearned(OpenStudio studio) {
        JsonNode lesson = studio.json("/api/lessons/1").get("lesson");
        assertThat(lesson.get("report").get("examples").asInt()).isEqualTo(2 * Labour.EXAMPLES);
        for (String label : Labour.LABELS) {
            JsonNode said = studio.json("/api/pictures?tag=light:" + label).get("pictures");
            assertThat(said).hasSizeGreaterThanOrEqualTo(Labour.EXAMPLES);
            assertThat(studio.json("/api/pictures?words=a%20picture&floor=0&tag=light:" + label)
                            .get("pictures"))
                    .hasSameSizeAs(said);
        }
    }
}
