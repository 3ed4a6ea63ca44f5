package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.rule.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a store that keeps its entries when it is closed. */
public interface KeepingStoreContract extends VectorStoreContract {

    /** Opens the store that {@link #openStore} opened last, after it was closed, in this space. */
    VectorStore reopenStore(EmbeddingSpace space);

    @Test
    @DisplayName("it promises more than memory")
    default void promisesMoreThanMemory() {
        try (VectorStore store = open()) {
            assertThat(store.durability()).isNotEqualTo(Durability.MEMORY);
        }
    }

    @Test
    @DisplayName("after any history, closing and opening again changes nothing")
    default void openingAgainChangesNothing() {
        Seed.eachOf(3, seed -> {
            RandomHistory history;
            try (VectorStore store = open()) {
                history = new RandomHistory(seed, store);
                history.run(80);
            }

            try (VectorStore store = reopenStore(SPACE)) {
                history.verify(store);
            }
        });
    }

    @Test
    @DisplayName("opening it again in another space is refused with both names")
    default void openingInAnotherSpaceIsRefused() {
        EmbeddingSpace other = new EmbeddingSpace("other kit", SPACE.dimension() + 1);
        open().close();

        Throwable refusal = catchThrowable(() -> reopenStore(other).close());

        assertThat(refusal)
                .isInstanceOf(SpaceMismatchException.class)
                .hasMessageContaining("\"" + SPACE.name() + "\"")
                .hasMessageContaining("\"" + other.name() + "\"");
    }
}
