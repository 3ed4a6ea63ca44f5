package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.spi.ProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The provider of CLIP models")
class ClipProviderTest implements ProviderContract<EmbedderProvider> {

    @Override
    public Class<EmbedderProvider> kind() {
        return EmbedderProvider.class;
    }

    @Override
    public EmbedderProvider provider() {
        return new ClipProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none()
                .with("model", new SmallModel("clip").folder().toString())
                .with("threads", "1");
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    @Test
    @DisplayName("says what a folder lacks, and what would do")
    void saysWhatAFolderLacks(@TempDir Path empty) {
        Availability availability = provider().availability(Settings.none().with("model", empty.toString()));

        assertThat(availability)
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy())
                                .contains("open_clip_config.json", "preprocessor_config.json"));
    }

    @Test
    @DisplayName("says which graphs a folder has when the wanted ones are not there")
    void saysWhichGraphsThereAre() {
        Settings settings = Settings.none()
                .with("model", new SmallModel("siglip").folder().toString())
                .with("precision", "int8");

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("INT8", "onnx/vision_model.onnx"));
    }
}
