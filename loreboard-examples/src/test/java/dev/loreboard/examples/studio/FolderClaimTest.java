package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of a studio")
class FolderClaimTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is that of one studio: a second one says so, and what to do, and ends with the status 1")
    void refusesASecond() throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        try (FolderClaim first = FolderClaim.of(folder)) {
            ProcessBuilder command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Studio.class.getName())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile());
            command.environment().put("LOREBOARD_STUDIO_FOLDER", folder.toString());
            Process second = command.start();

            assertThat(first).isNotNull();
            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
        }
        assertThat(Files.readString(told).strip())
                .isEqualTo("The studio cannot be opened. Another studio has the folder " + folder
                        + " open. Close that one, or choose another folder in the setting studio.folder"
                        + " (LOREBOARD_STUDIO_FOLDER in the environment).");
    }

    @Test
    @DisplayName("can be opened again when it was closed")
    void canBeOpenedAgain() {
        FolderClaim.of(folder).close();

        try (FolderClaim again = FolderClaim.of(folder)) {
            assertThat(again).isNotNull();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> FolderClaim.of(folder))
                    .withMessageContaining("Another studio");
        }
    }

    @Test
    @DisplayName("is named when nothing can be written there")
    void isNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> FolderClaim.of(file))
                .withMessageStartingWith("Nothing can be written in the folder " + file)
                .withMessageContaining("studio.folder");
    }
}
