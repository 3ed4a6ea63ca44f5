package dev.loreboard.vector.chroma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.vector.engine.ChromaServer;
import dev.loreboard.vector.engine.SharedEngine;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("The guide's words on Chroma")
class ChromaGuideTest {

    @RegisterExtension
    static final SharedEngine<ChromaServer> CHROMA = ChromaServer.shared();

    @Test
    @DisplayName("open a collection and search it")
    void searches() {
        URI server = CHROMA.get().address();
        EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
        Embedding dragon = Embedding.of(space, 0.8f, 0.9f);

        // region open
        ChromaOptions options = ChromaOptions.at(server).withCollection("art");
        try (ChromaStore store = new ChromaStore(options, space)) {
            store.put(List.of(Entry.of("dragon", dragon)));

            List<Match> found = store.search(Query.near(dragon));
            // endregion

            assertThat(found).hasSize(1);
        }
    }
}
