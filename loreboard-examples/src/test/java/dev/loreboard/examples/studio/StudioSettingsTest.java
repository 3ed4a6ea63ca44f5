package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The studio's settings")
class StudioSettingsTest {

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("studio.properties"), List.of(lines));
    }

    @Test
    @DisplayName("say by themselves that this machine alone is served, at port 7070")
    void haveDefaults() {
        StudioSettings settings = StudioSettings.read(folder.resolve("none"), Map.of());

        assertThat(settings.address().host()).isEqualTo("127.0.0.1");
        assertThat(settings.address().port()).isEqualTo(7070);
        assertThat(settings.address().names()).containsExactlyInAnyOrder("localhost", "127.0.0.1");
        assertThat(settings.embedder()).isEqualTo("mini");
    }

    @Test
    @DisplayName("come from a file, and instead of it from the environment")
    void comeFromAFile() throws IOException {
        Path file = file(
                "studio.port=1234",
                "studio.samples=3",
                "studio.names=board.example,other.example",
                "clip.folder=/models/clip");

        StudioSettings settings = StudioSettings.read(file, Map.of("LOREBOARD_STUDIO_PORT", "4321"));

        assertThat(settings.address().port()).isEqualTo(4321);
        assertThat(settings.samples()).isEqualTo(3);
        assertThat(settings.address().names()).contains("board.example", "other.example");
        assertThat(settings.variables()).containsEntry("LOREBOARD_CLIP_FOLDER", "/models/clip");
    }

    @Test
    @DisplayName("name what nobody knows")
    void nameTheUnknown() throws IOException {
        Path unknown = file("studio.prot=1234");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> StudioSettings.read(unknown, Map.of()))
                .withMessageContaining("prot");

        Path bare = file("port=1234");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> StudioSettings.read(bare, Map.of()))
                .withMessageContaining("say \"studio.port\"");
    }
}
