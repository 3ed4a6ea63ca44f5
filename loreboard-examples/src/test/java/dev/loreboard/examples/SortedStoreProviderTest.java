package dev.loreboard.examples;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.tck.spi.ProviderContract;
import org.junit.jupiter.api.DisplayName;

// region contract
@DisplayName("The door to the sorted store keeps the contract")
class SortedStoreProviderTest implements ProviderContract<VectorStoreProvider> {

    @Override
    public Class<VectorStoreProvider> kind() {
        return VectorStoreProvider.class;
    }

    @Override
    public VectorStoreProvider provider() {
        return new SortedStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none();
    }

    @Override
    public Parts parts() {
        return Parts.of(new EmbeddingSpace("test", 3));
    }
}
// endregion
