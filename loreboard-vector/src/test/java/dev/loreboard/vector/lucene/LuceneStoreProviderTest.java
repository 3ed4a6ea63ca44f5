package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.spi.ProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The door to Lucene stores keeps the contract")
class LuceneStoreProviderTest implements ProviderContract<VectorStoreProvider> {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);

    @TempDir
    Path folder;

    @Override
    public Class<VectorStoreProvider> kind() {
        return VectorStoreProvider.class;
    }

    @Override
    public VectorStoreProvider provider() {
        return new LuceneStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("folder", folder.resolve("index").toString());
    }

    @Override
    public Parts parts() {
        return Parts.of(SPACE);
    }

    @Test
    @DisplayName("reads the space of a store that is there already")
    void readsTheSpaceOfAnExistingStore() {
        provider().open(workingSettings(), parts()).close();

        try (VectorStore store = provider().open(workingSettings(), Parts.none())) {
            assertThat(store.space()).isEqualTo(SPACE);
        }
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
