package dev.loreboard.tck.store;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A plain store keeps the contract")
class PlainStoreTest implements VectorStoreContract {

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return new PlainStore(space);
    }
}
