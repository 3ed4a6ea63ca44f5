package dev.loreboard.api.spi;

import dev.loreboard.api.tagging.Describer;

/** Opens a {@link Describer}. */
@Kind(value = "describer", artifacts = "loreboard-llm")
public interface DescriberProvider extends Provider<Describer> {}
