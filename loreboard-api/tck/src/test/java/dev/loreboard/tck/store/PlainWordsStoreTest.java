package dev.loreboard.tck.store;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainWordsStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A plain words store keeps the contract")
class PlainWordsStoreTest implements HybridSearchContract, FacetsContract {

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        return new PlainWordsStore(space);
    }
}
