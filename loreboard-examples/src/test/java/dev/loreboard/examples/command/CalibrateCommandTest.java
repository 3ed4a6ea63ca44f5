package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.clip.tagging.Calibration;
import dev.loreboard.clip.tagging.LabelCalibration;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The calibrate command")
class CalibrateCommandTest {

    private static final String MODEL = Path.of("../loreboard-clip/src/test/resources/dev/loreboard/clip/model/clip")
            .toString();
    private static final int PICTURES = 24;

    @TempDir
    Path folder;

    private Path examples;
    private Path taxonomy;
    private Path calibration;

    @BeforeEach
    void putExamples() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < PICTURES; seed++) {
            String name = seed + ".png";
            Files.write(folder.resolve(name), DrawnImages.png(seed, 16, 16));
            String subject = seed % 3 == 0 ? "dragon" : "castle";
            lines.add("{\"file\":\"" + name + "\",\"tags\":{\"subject\":[\"" + subject + "\"]}}");
        }
        Files.writeString(folder.resolve("broken.png"), "no picture");
        lines.add("{\"file\":\"broken.png\",\"tags\":{\"subject\":[\"dragon\"]}}");
        examples = Files.write(folder.resolve("examples.jsonl"), lines);
        taxonomy = Files.writeString(folder.resolve("taxonomy.json"), """
                {"name": "small", "version": "1", "facets": [
                  {"name": "subject", "mode": "independent", "templates": ["a painting of {}"],
                   "background": ["rain"], "labels": ["dragon", "castle", "ship"]}]}
                """);
        calibration = folder.resolve("calibration.json");
    }

    private CommandRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "calibrate",
                MODEL,
                examples.toString(),
                "--taxonomy=" + taxonomy,
                "--out=" + calibration,
                "--precision=0.5"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName("shows what was learned about each label, and writes it down")
    void showsWhatWasLearned() {
        CommandRun run = run();

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("small/1", "examples  24", "FACET", "PRECISION", "RECALL")
                .contains("8 of 24", "16 of 24")
                .contains("No example, so they stay as they were: subject: ship (0 for, 24 against).")
                .contains("Not used,", "broken.png")
                .contains("Confidences were off by")
                .contains("Written to " + calibration);
        assertThat(Calibration.read(calibration).labels())
                .extracting(LabelCalibration::label)
                .containsExactly("dragon", "castle");
    }

    @Test
    @DisplayName("prints JSON for programs")
    void printsJson() throws IOException {
        JsonNode report = new ObjectMapper().readTree(run("--json").out());

        assertThat(report.get("wantedPrecision").asDouble()).isEqualTo(0.5);
        assertThat(report.get("labels")).hasSize(2);
        assertThat(report.get("labels").get(1).get("positives").asInt()).isEqualTo(16);
        assertThat(report.get("tooFew")).hasSize(1);
        assertThat(report.get("failures").get(0).get("picture").asText()).contains("broken.png");
        assertThat(report.get("after").get("expectedError").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("learns about the fantasy art that comes along when it is told no taxonomy")
    void learnsAboutFantasyArt() throws IOException {
        Files.writeString(examples, "{\"file\":\"0.png\",\"tags\":{\"eras\":[\"medieval\"]}}\n");

        CommandRun run = CommandRun.of("calibrate", MODEL, examples.toString(), "--out=" + calibration);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("fantasy-art/1", "Too few examples", ": eras: medieval (1 for, 0 against).", " and 224 more.")
                .doesNotContain("Confidences were off");
    }

    @Test
    @DisplayName("names the line of an example that is wrong, and writes nothing")
    void namesTheLine() throws IOException {
        Files.writeString(examples, "{\"file\":\"0.png\",\"tags\":{\"subject\":[\"crimson\"]}}\n");

        CommandRun run = run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("line 1", "crimson").doesNotContain("\tat ");
        assertThat(calibration).doesNotExist();
    }

    @Test
    @DisplayName("asks for what it was not told, and refuses what makes no sense")
    void asksForMore() {
        assertThat(CommandRun.of("calibrate", MODEL, examples.toString()).errors())
                .contains("--out");
        CommandRun nonsense =
                CommandRun.of("calibrate", MODEL, examples.toString(), "--out=" + calibration, "--precision=1.5");
        CommandRun nowhere = CommandRun.of(
                "calibrate", MODEL, examples.toString(), "--out=" + folder.resolve("missing/calibration.json"));

        assertThat(nonsense.exitCode()).isEqualTo(2);
        assertThat(nonsense.errors()).contains("1.5");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.errors()).contains("missing");
    }
}
