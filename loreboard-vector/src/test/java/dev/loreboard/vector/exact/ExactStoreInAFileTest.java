package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.KeepingStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An exact store in a file keeps the contract")
class ExactStoreInAFileTest implements KeepingStoreContract {

    @TempDir
    Path folder;

    private int opened;

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        opened++;
        return reopenStore(space);
    }

    @Override
    public VectorStore reopenStore(EmbeddingSpace space) {
        return new ExactStore(ExactOptions.at(folder.resolve("store " + opened)), space);
    }
}
