package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.VectorStoreContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An exact store in memory keeps the contract")
class ExactStoreInMemoryTest implements VectorStoreContract {

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return new ExactStore(ExactOptions.inMemory(), space);
    }
}
