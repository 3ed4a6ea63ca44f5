package dev.loreboard.examples;

import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.tck.spi.StoreProviderContract;
import org.junit.jupiter.api.DisplayName;

// region contract
@DisplayName("The door to the sorted store keeps the contract")
class SortedStoreProviderTest implements StoreProviderContract {

    @Override
    public VectorStoreProvider provider() {
        return new SortedStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none();
    }
}
// endregion
