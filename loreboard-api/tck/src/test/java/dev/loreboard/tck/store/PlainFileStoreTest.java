package dev.loreboard.tck.store;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainFileStore;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plain store in a file keeps the contract")
class PlainFileStoreTest implements KeepingStoreContract, SnapshotsContract {

    @TempDir
    private Path parent;

    private int folders;

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return PlainFileStore.open(newFolder(), space);
    }

    @Override
    public VectorStore reopenStore(EmbeddingSpace space) {
        return openSnapshot(parent.resolve("folder " + folders), space);
    }

    @Override
    public VectorStore openSnapshot(Path folder, EmbeddingSpace space) {
        return PlainFileStore.open(folder, space);
    }

    @Override
    public Path newFolder() {
        folders++;
        return parent.resolve("folder " + folders);
    }
}
