package dev.loreboard.api.spi;

import dev.loreboard.api.clustering.Clusterer;

/** Opens a {@link Clusterer}. */
@Kind(value = "clusterer", artifacts = "loreboard-vector")
public interface ClustererProvider extends Provider<Clusterer> {}
