package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.store.FacetsContract;
import dev.loreboard.tck.store.HybridSearchContract;
import dev.loreboard.tck.store.KeepingStoreContract;
import dev.loreboard.vector.engine.Pglite;
import dev.loreboard.vector.engine.SharedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A store in PostgreSQL keeps the contract")
class PgvectorStoreTest implements KeepingStoreContract, HybridSearchContract, FacetsContract {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    private static int opened;

    @Override
    public VectorStore openStore(EmbeddingSpace space) {
        opened++;
        return reopenStore(space);
    }

    @Override
    public VectorStore reopenStore(EmbeddingSpace space) {
        return new PgvectorStore(
                PgvectorOptions.at(POSTGRES.get().url(), Pglite.USER, new Secret(Pglite.PASSWORD))
                        .withTable("contract_" + opened),
                space);
    }
}
