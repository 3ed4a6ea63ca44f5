package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.command.plugin.PluginKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The completion script")
class CompletionCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("knows the commands, their options and the kinds")
    void knowsTheCommands() {
        CommandRun run = CommandRun.of("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("plugins", "completion", "--kind", "--json", "--verbose");
        for (PluginKind kind : PluginKind.values()) {
            assertThat(run.out()).contains(kind.toString());
        }
    }

    @Test
    @EnabledIf("bashIsThere")
    @DisplayName("is a script that bash can read")
    void bashReadsIt() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("completion"), CommandRun.of("completion").out());

        Process bash =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();

        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }

    static boolean bashIsThere() {
        return Files.isExecutable(Path.of("/bin/bash"));
    }
}
