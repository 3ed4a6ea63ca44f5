package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.tck.spi.ProviderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The provider of the tagger of sound")
class AudioTaggerProviderTest implements ProviderContract<TaggerProvider> {

    @Override
    public Class<TaggerProvider> kind() {
        return TaggerProvider.class;
    }

    @Override
    public TaggerProvider provider() {
        return new AudioTaggerProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("model", Tones.folder().toString());
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    @Test
    @DisplayName("says what is missing, and where it belongs")
    void saysWhatIsMissing(@TempDir Path folder) throws IOException {
        Settings settings = Settings.none().with("model", folder.toString());

        assertThat(provider().availability(Settings.none()))
                .hasToString(Availability.missing(
                                "a model",
                                "Name the folder with yamnet.onnx and yamnet_class_map.csv in "
                                        + Settings.variable("yamnet", "model") + ".")
                        .toString());
        assertThat(provider().availability(settings).toString()).contains("the file yamnet.onnx");

        Files.copy(Tones.folder().resolve(AudioTagger.GRAPH), folder.resolve(AudioTagger.GRAPH));
        assertThat(provider().availability(settings).toString()).contains("the file yamnet_class_map.csv");

        Files.writeString(folder.resolve(AudioTagger.CLASSES), "not a class map");
        assertThat(provider().availability(settings).toString()).contains("it names no class");
    }

    @ParameterizedTest
    @CsvSource({"least, 0", "least, NaN", "least-mood, 2", "threads, 0"})
    @DisplayName("refuses a number that makes no sense")
    void refusesNumbers(String setting, String value) {
        Settings settings = workingSettings().with(setting, value);

        assertThat(provider().availability(settings)).isInstanceOf(Availability.Missing.class);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()));
    }
}
