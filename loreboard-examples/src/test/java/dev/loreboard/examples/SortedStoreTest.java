package dev.loreboard.examples;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.VectorStoreContract;
import org.junit.jupiter.api.DisplayName;

// region contract
@DisplayName("The sorted store keeps the contract")
class SortedStoreTest implements VectorStoreContract {

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return new SortedStore(space);
    }
}
// endregion
