package dev.loreboard.vector.pgvector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.vector.engine.Pglite;
import dev.loreboard.vector.engine.SharedEngine;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("The guide's words on PostgreSQL")
class PgvectorGuideTest {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    @Test
    @DisplayName("open a table and search it for words and nearness")
    void searchesForBoth() {
        String url = POSTGRES.get().url();
        Secret password = new Secret(Pglite.PASSWORD);
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Embedding dragon = Embedding.of(space, 0.8f, 0.9f);

        // region open
        PgvectorOptions options = PgvectorOptions.at(url, "postgres", password).withTable("art");
        try (PgvectorStore store = new PgvectorStore(options, space)) {
            store.put(List.of(Entry.of("dragon", dragon).withText("A dragon asleep on its gold")));

            List<Match> found = store.search(Query.near(dragon), "sleeping dragon", Fusion.byRank());
            // endregion

            assertThat(found).hasSize(1);
        }
    }
}
