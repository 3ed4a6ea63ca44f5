package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.FacetsContract;
import dev.loreboard.tck.store.HybridSearchContract;
import dev.loreboard.tck.store.KeepingStoreContract;
import dev.loreboard.tck.store.SnapshotsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Lucene store keeps the contract")
class LuceneStoreContractTest implements KeepingStoreContract, HybridSearchContract, FacetsContract, SnapshotsContract {

    @TempDir
    Path folder;

    private int opened;

    LuceneOptions options(Path place) {
        return LuceneOptions.at(place);
    }

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        opened++;
        return reopenStore(space);
    }

    @Override
    public VectorStore reopenStore(EmbeddingSpace space) {
        return new LuceneStore(options(folder.resolve("store " + opened)), space);
    }

    @Override
    public VectorStore openSnapshot(Path snapshot, EmbeddingSpace space) {
        return new LuceneStore(options(snapshot), space);
    }

    @Override
    public Path newFolder() {
        opened++;
        return folder.resolve("snapshot " + opened);
    }
}
