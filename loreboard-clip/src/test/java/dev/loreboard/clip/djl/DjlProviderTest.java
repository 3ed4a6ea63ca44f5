package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Availability.Missing;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.tck.spi.ProviderContract;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The provider of models on engines of DJL")
class DjlProviderTest implements ProviderContract<EmbedderProvider> {

    @Override
    public Class<EmbedderProvider> kind() {
        return EmbedderProvider.class;
    }

    @Override
    public EmbedderProvider provider() {
        return new DjlProvider();
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

    private AbstractStringAssert<?> assertMissing(Settings settings) {
        Availability availability = provider().availability(settings);
        assertThat(availability).isInstanceOf(Missing.class);
        return assertThat(((Missing) availability).what() + ": " + ((Missing) availability).remedy());
    }

    @Test
    @DisplayName("says first that a model is missing")
    void saysThatAModelIsMissing() {
        assertMissing(Settings.none()).contains("a model", "LOREBOARD_DJL_MODEL");
    }

    @Test
    @DisplayName("looks for the graphs that the engine runs, by the ending of their names")
    void looksForTheGraphsOfTheEngine() {
        assertMissing(workingSettings().with("engine", "PyTorch"))
                .contains("onnx/vision_model.pt", "of these it has none");
        assertMissing(workingSettings().with("ending", "graph")).contains("onnx/vision_model.graph");
    }

    @Test
    @DisplayName("says which engine is missing, and which are there")
    void saysWhichEngineIsMissing() {
        Settings settings = workingSettings().with("ending", "onnx");

        assertMissing(settings.with("engine", "PyTorch"))
                .contains("the DJL engine PyTorch", "ai.djl.pytorch:pytorch-engine", "Present: OnnxRuntime, ");
        assertMissing(settings.with("engine", "Abacus")).contains("the DJL engine Abacus");
    }

    @Test
    @DisplayName("wants to be told the ending of an engine that it does not know")
    void wantsToBeToldTheEnding() {
        Settings settings = workingSettings().with("engine", "Abacus");

        assertMissing(settings).contains("\"ending\" has to say");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining("\"ending\" has to say");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".onnx", "on nx", "../onnx"})
    @DisplayName("refuses an ending that is none")
    void refusesAnEndingThatIsNone(String ending) {
        Settings settings = workingSettings().with("ending", ending);

        assertMissing(settings).contains("\"ending\" must be letters and digits");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()));
    }
}
