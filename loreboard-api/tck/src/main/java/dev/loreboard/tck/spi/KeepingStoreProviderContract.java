package dev.loreboard.tck.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a provider whose stores keep their entries; what it opens stays where its settings say. */
public interface KeepingStoreProviderContract extends StoreProviderContract {

    @Test
    @DisplayName("a store that is there already knows its space and its entries")
    default void anOldStoreKnowsItsSpace() {
        Entry kept = Entry.of("kept", Embedding.of(SPACE, 1, 0, 0));
        try (VectorStore store = provider().open(workingSettings(), parts())) {
            store.put(List.of(kept));
        }

        try (VectorStore store = provider().open(workingSettings(), Parts.none())) {
            assertThat(store.space()).isEqualTo(SPACE);
            assertThat(store.find("kept")).isPresent();
        }
    }

    @Test
    @DisplayName("a store that is there already is not opened in another space, and both are named")
    default void anOldStoreRefusesAnotherSpace() {
        EmbeddingSpace other = new EmbeddingSpace("other kit", SPACE.dimension());
        provider().open(workingSettings(), parts()).close();

        Throwable refusal = catchThrowable(
                () -> provider().open(workingSettings(), Parts.of(other)).close());

        assertThat(refusal)
                .isInstanceOf(SpaceMismatchException.class)
                .hasMessageContaining("\"" + SPACE.name() + "\"")
                .hasMessageContaining("\"" + other.name() + "\"");
    }
}
