package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.spi.ProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The door to exact stores keeps the contract")
class ExactStoreProviderTest implements ProviderContract<VectorStoreProvider> {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);

    @TempDir
    Path folder;

    @Override
    public Class<VectorStoreProvider> kind() {
        return VectorStoreProvider.class;
    }

    @Override
    public VectorStoreProvider provider() {
        return new ExactStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("file", folder.resolve("board").toString());
    }

    @Override
    public Parts parts() {
        return Parts.none().with(EmbeddingSpace.class, SPACE);
    }

    @Test
    @DisplayName("opens a store in memory without settings, and on disk with a file")
    void opensBothKinds() {
        try (VectorStore inMemory = provider().open(Settings.none(), parts());
                VectorStore onDisk = provider().open(workingSettings(), parts())) {
            assertThat(inMemory.durability()).isEqualTo(Durability.MEMORY);
            assertThat(onDisk.durability()).isEqualTo(Durability.DISK);
        }
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
    @DisplayName("without a space to make one for, says that there is no store")
    void saysThatThereIsNoStore() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> provider().open(workingSettings(), Parts.none()))
                .withMessageContaining("There is no exact store at")
                .withMessageContaining("lend the space");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> provider().open(Settings.none(), Parts.none()))
                .withMessageContaining("always new");
    }
}
