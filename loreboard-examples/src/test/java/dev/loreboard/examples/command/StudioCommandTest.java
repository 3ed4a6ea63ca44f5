package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The studio command")
class StudioCommandTest {

    @Test
    @DisplayName("shows what can be set, and opens nothing")
    void showsWhatCanBeSet() {
        CommandRun run = CommandRun.of("studio", "--settings");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("studio.port=7070", "LOREBOARD_STUDIO_FOLDER");
    }

    @Test
    @DisplayName("says that a file of settings is not there")
    void saysThatAFileIsNotThere() {
        CommandRun run = CommandRun.of("studio", "nowhere.properties");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("There is no file nowhere.properties");
    }
}
