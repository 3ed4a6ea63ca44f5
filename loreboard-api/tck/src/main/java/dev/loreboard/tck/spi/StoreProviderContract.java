package dev.loreboard.tck.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The further rules of a {@link VectorStoreProvider}. */
public interface StoreProviderContract extends ProviderContract<VectorStoreProvider> {

    EmbeddingSpace SPACE = new EmbeddingSpace("kit", 3);

    @Override
    default Class<VectorStoreProvider> kind() {
        return VectorStoreProvider.class;
    }

    @Override
    default Parts parts() {
        return Parts.of(SPACE);
    }

    /** Settings that work, of a place where there is no store. */
    default Settings settingsOfNothing() {
        return workingSettings();
    }

    @Test
    @DisplayName("a new store has the space that was lent")
    default void aNewStoreHasTheLentSpace() {
        try (VectorStore store = provider().open(workingSettings(), parts())) {
            assertThat(store.space()).isEqualTo(SPACE);
        }
    }

    @Test
    @DisplayName("without a store and without a space to make one for, it says that a space is to be lent")
    default void withoutASpaceThereIsNoNewStore() {
        Throwable refusal = catchThrowable(
                () -> provider().open(settingsOfNothing(), Parts.none()).close());

        assertThat(refusal)
                .isInstanceOf(LoreboardException.class)
                .message()
                .containsIgnoringCase("lend")
                .containsIgnoringCase("space");
    }
}
