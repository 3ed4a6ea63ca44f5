package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command that lists experiments and compares runs")
class ExperimentsCommandTest {

    @TempDir
    private Path folder;

    private void tryOut(String experiment, String name, String strength, double accuracy) {
        try (RunRecorder run = Experiments.in(folder).begin(experiment, name)) {
            run.parameter("strength", strength);
            run.parameter("folds", "5");
            run.metric("accuracy", accuracy, 0);
            run.succeeded();
        }
    }

    @Test
    @DisplayName("shows what was chosen differently and what came of it, the oldest run first")
    void showsWhatWasChosenDifferently() throws InterruptedException {
        tryOut("labels", "weak", "1", 0.5);
        Thread.sleep(5); // the order is by when they began
        tryOut("labels", "strong", "10", 0.75);
        Thread.sleep(5);
        Experiments.in(folder).begin("labels", "broken").close();

        CommandRun run = CommandRun.of("experiments", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "RUN STATUS folds strength accuracy",
                        "weak finished 5 1 0.5000",
                        "strong finished 5 10 0.7500",
                        "broken failed - - -");
    }

    @Test
    @DisplayName("leaves out what was chosen alike")
    void leavesOutWhatWasChosenAlike() {
        tryOut("labels", "weak", "1", 0.5);
        tryOut("labels", "strong", "10", 0.75);

        assertThat(CommandRun.of("experiments", folder.toString()).out())
                .contains("strength")
                .doesNotContain("folds");
    }

    @Test
    @DisplayName("lists the experiments where there are several, and compares the runs of the one that is chosen")
    void listsExperiments() {
        tryOut("labels", "weak", "1", 0.5);
        tryOut("maps", "narrow", "1", 0.5);
        Experiments.in(folder).begin("maps", "broken").close();

        assertThat(CommandRun.of("experiments", folder.toString())
                        .out()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ")))
                .startsWith("EXPERIMENT RUNS FINISHED LAST RUN", "labels 1 1 weak")
                .element(2)
                .asString()
                .startsWith("maps 2 1 ");
        assertThat(CommandRun.of("experiments", folder.toString(), "--experiment=maps")
                        .out())
                .contains("narrow")
                .doesNotContain("weak");
        CommandRun unknown = CommandRun.of("experiments", folder.toString(), "--experiment=clouds");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("\"clouds\"", "labels, maps");
    }

    @Test
    @DisplayName("prints JSON for programs")
    void printsJson() throws IOException {
        tryOut("labels", "weak", "1", 0.5);

        JsonNode one = new ObjectMapper()
                .readTree(CommandRun.of("experiments", folder.toString(), "--json")
                        .out());
        tryOut("maps", "narrow", "1", 0.5);
        JsonNode all = new ObjectMapper()
                .readTree(CommandRun.of("experiments", folder.toString(), "--json")
                        .out());

        assertThat(one.get("experiment").asText()).isEqualTo("labels");
        JsonNode run = one.at("/runs/0");
        assertThat(run.get("id").asText()).isNotBlank();
        assertThat(run.get("name").asText()).isEqualTo("weak");
        assertThat(run.get("status").asText()).isEqualTo("finished");
        assertThat(Instant.parse(run.get("started").asText()))
                .isBeforeOrEqualTo(Instant.parse(run.get("ended").asText()));
        assertThat(run.at("/parameters/strength").asText()).isEqualTo("1");
        assertThat(run.at("/metrics/accuracy").asDouble()).isEqualTo(0.5);
        assertThat(all.at("/experiments/1/name").asText()).isEqualTo("maps");
        assertThat(all.at("/experiments/1/runs").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("answers to its former name")
    void answersToItsFormerName() {
        tryOut("labels", "weak", "1", 0.5);

        assertThat(CommandRun.of("runs", folder.toString())).isEqualTo(CommandRun.of("experiments", folder.toString()));
    }

    @Test
    @DisplayName("says that a folder has none")
    void saysThatAFolderHasNone() {
        CommandRun run = CommandRun.of("experiments", folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("nowhere", "Present: none");
    }
}
