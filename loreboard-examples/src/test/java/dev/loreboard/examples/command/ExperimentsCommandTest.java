package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecorder;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command that compares runs")
class RunsCommandTest {

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

        CommandRun run = CommandRun.of("runs", folder.toString());

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

        assertThat(CommandRun.of("runs", folder.toString()).out())
                .contains("strength")
                .doesNotContain("folds");
    }

    @Test
    @DisplayName("wants to know which experiment where there are several, and names them")
    void wantsToKnowWhich() {
        tryOut("labels", "weak", "1", 0.5);
        tryOut("maps", "narrow", "1", 0.5);

        assertThat(CommandRun.of("runs", folder.toString()).errors())
                .contains("No experiment was chosen", "labels, maps");
        assertThat(CommandRun.of("runs", folder.toString(), "--experiment=maps").out())
                .contains("narrow")
                .doesNotContain("weak");
        CommandRun unknown = CommandRun.of("runs", folder.toString(), "--experiment=clouds");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("\"clouds\"", "labels, maps");
    }

    @Test
    @DisplayName("says that a folder has none")
    void saysThatAFolderHasNone() {
        CommandRun run = CommandRun.of("runs", folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("nowhere", "Present: none");
    }
}
