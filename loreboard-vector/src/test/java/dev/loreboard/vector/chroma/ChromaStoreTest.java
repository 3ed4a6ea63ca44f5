package dev.loreboard.vector.chroma;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.KeepingStoreContract;
import dev.loreboard.vector.engine.ChromaServer;
import dev.loreboard.vector.engine.SharedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A store in Chroma keeps the contract")
class ChromaStoreTest implements KeepingStoreContract {

    @RegisterExtension
    static final SharedEngine<ChromaServer> CHROMA = ChromaServer.shared();

    private static int opened;

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        opened++;
        return reopenStore(space);
    }

    @Override
    public VectorStore reopenStore(EmbeddingSpace space) {
        return new ChromaStore(ChromaOptions.at(CHROMA.get().address()).withCollection("contract-" + opened), space);
    }
}
