package dev.loreboard.api.spi;

import dev.loreboard.api.embedding.Embedder;

/** Opens a {@link Embedder}. */
@Kind(value = "embedder", artifacts = "loreboard-clip")
public interface EmbedderProvider extends Provider<Embedder> {

    /** Whether its model is in its jar, so that it can stand in where nobody configured another. */
    default boolean embedded() {
        return false;
    }
}
