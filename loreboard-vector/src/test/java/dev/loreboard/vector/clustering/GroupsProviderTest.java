package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.spi.ProviderContract;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door to the clusterer for every kind of groups keeps the contract")
class GroupsProviderTest implements ProviderContract<ClustererProvider> {

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        threads.close();
    }

    @Override
    public Class<ClustererProvider> kind() {
        return ClustererProvider.class;
    }

    @Override
    public ClustererProvider provider() {
        return new GroupsProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none()
                .with("starts", "2")
                .with("iterations", "30")
                .with("smallest", "4")
                .with("neighbours", "3");
    }

    @Override
    public Parts parts() {
        return Parts.none().with(ExecutorService.class, threads);
    }

    @Test
    @DisplayName("refuses to start no times, and says so")
    void refusesNoStarts() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(Settings.none().with("starts", "0"), parts()))
                .withMessageContaining("0 starts");
    }
}
