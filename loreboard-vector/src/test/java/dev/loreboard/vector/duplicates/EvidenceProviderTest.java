package dev.loreboard.vector.duplicates;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.spi.ProviderContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door to the finder of duplicates by evidence keeps the contract")
class EvidenceProviderTest implements ProviderContract<DuplicateFinderProvider> {

    @Override
    public Class<DuplicateFinderProvider> kind() {
        return DuplicateFinderProvider.class;
    }

    @Override
    public DuplicateFinderProvider provider() {
        return new EvidenceProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("difference", "20").with("near-shot", "0.97");
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    @Test
    @DisplayName("refuses a similarity that nothing can have, and fewer bits than none")
    void refusesNonsense() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(Settings.none().with("same-picture", "1.5"), parts()))
                .withMessageContaining("not 1.5");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(Settings.none().with("difference", "-1"), parts()))
                .withMessageContaining("not in -1");
    }
}
