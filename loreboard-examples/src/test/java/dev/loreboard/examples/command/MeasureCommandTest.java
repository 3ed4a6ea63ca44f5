package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command that measures a model")
class MeasureCommandTest {

    @Test
    @DisplayName("says why a folder has no model, and exits with 1")
    void saysWhyAFolderHasNoModel(@TempDir Path empty) {
        CommandRun run = CommandRun.of("measure", "--model=" + empty);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .contains(empty.toString(), "laid out in no known way")
                .doesNotContain("\tat ");
    }

    @Test
    @DisplayName("tells which precisions there are")
    void tellsWhichPrecisionsThereAre() {
        CommandRun run = CommandRun.of("measure", "--precision=TINY");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("TINY", "FLOAT16");
    }
}
