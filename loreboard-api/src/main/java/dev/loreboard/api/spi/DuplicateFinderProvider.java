package dev.loreboard.api.spi;

import dev.loreboard.api.clustering.DuplicateFinder;

/** Opens a {@link DuplicateFinder}. */
@Kind(value = "duplicate finder", artifacts = "loreboard-vector")
public interface DuplicateFinderProvider extends Provider<DuplicateFinder> {}
