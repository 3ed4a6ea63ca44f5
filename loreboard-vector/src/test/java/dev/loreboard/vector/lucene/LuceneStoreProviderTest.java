package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.tck.spi.KeepingStoreProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The door to Lucene stores keeps the contract")
class LuceneStoreProviderTest implements KeepingStoreProviderContract {

    @TempDir
    Path folder;

    @Override
    public VectorStoreProvider provider() {
        return new LuceneStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("folder", folder.resolve("index").toString());
    }

    @Test
    @DisplayName("says what is missing without a folder, and what lies beyond its bounds")
    void saysWhatIsWrong() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(Settings.none(), parts()))
                .withMessageContaining("\"folder\" is missing");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(workingSettings().with("links", "1"), parts()))
                .withMessageContaining("links")
                .withMessageContaining("between 2 and 512");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(workingSettings().with("compression", "zip"), parts()))
                .withMessageContaining("none, eight-bits, one-bit");
    }
}
