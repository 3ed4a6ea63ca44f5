package dev.loreboard.api.spi;

import dev.loreboard.api.embedding.Embedder;

/** Opens a {@link Embedder}. */
@Kind(value = "embedder", artifacts = "loreboard-clip")
public interface EmbedderProvider extends Provider<Embedder> {}
