package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.spi.KeepingStoreProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The door to exact stores keeps the contract")
class ExactStoreProviderTest implements KeepingStoreProviderContract {

    @TempDir
    Path folder;

    @Override
    public VectorStoreProvider provider() {
        return new ExactStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("file", folder.resolve("board").toString());
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
    @DisplayName("in memory says that it is always new where no space is lent")
    void saysThatItIsAlwaysNew() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> provider().open(Settings.none(), Parts.none()))
                .withMessageContaining("always new");
    }
}
