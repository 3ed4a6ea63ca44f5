package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class LoreboardCommandTest {

    @Test
    @DisplayName("tells its version and the Java that it runs on")
    void tellsItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("loreboard \\d+\\.\\d+\\.\\d+\\S* on Java \\d+.*\n");
    }

    @Test
    @DisplayName("helps with every command and names the exit codes")
    void helps() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("plugins", "completion", "--verbose", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugins", "completion"})
    @DisplayName("each command helps as well")
    void eachCommandHelps(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: loreboard " + command);
    }

    @Test
    @DisplayName("without a command it says what is missing and exits with 2")
    void withoutACommandItIsWrong() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains("Missing required subcommand", "plugins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin", "plugins --jason", "plugins --kind=spaceship", "plugins one two"})
    @DisplayName("a wrong command line exits with 2 and prints to the error stream alone")
    void aWrongCommandLineExitsWithTwo(String commandLine) {
        CommandRun run = CommandRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).isNotBlank();
    }
}
