package dev.loreboard.vector.chroma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.tck.spi.KeepingStoreProviderContract;
import dev.loreboard.vector.engine.ChromaServer;
import dev.loreboard.vector.engine.SharedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
@DisplayName("The door to stores in Chroma keeps the contract")
class ChromaStoreProviderTest implements KeepingStoreProviderContract {

    @RegisterExtension
    static final SharedEngine<ChromaServer> CHROMA = ChromaServer.shared();

    @Override
    public VectorStoreProvider provider() {
        return new ChromaStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("server", CHROMA.get().address().toString()).with("collection", "provider");
    }

    @Override
    public Settings settingsOfNothing() {
        return workingSettings().with("collection", "absent");
    }

    @ParameterizedTest
    @CsvSource({
        "server, ftp://localhost, http://localhost:8000",
        "collection, x, 3 to 512 letters",
        "timeout, 0s, some time"
    })
    @DisplayName("says what is wrong with a setting, before it opens anything and when it does")
    void saysWhatIsWrong(String setting, String value, String words) {
        Settings settings = workingSettings().with(setting, value);

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains(words));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining(words);
    }
}
