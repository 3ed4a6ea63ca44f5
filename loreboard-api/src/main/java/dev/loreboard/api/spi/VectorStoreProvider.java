package dev.loreboard.api.spi;

import dev.loreboard.api.store.VectorStore;

/** Opens a {@link VectorStore}. */
@Kind(value = "vector store", artifacts = "loreboard-vector")
public interface VectorStoreProvider extends Provider<VectorStore> {}
