package dev.loreboard.tck.asserting;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.store.VectorStoreContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A good store keeps the contract under the eyes of an asserting one")
class AssertingPlainStoreTest implements VectorStoreContract {

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return new AssertingStore(new PlainStore(space));
    }
}
