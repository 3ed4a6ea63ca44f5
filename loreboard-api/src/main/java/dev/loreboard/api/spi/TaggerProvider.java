package dev.loreboard.api.spi;

import dev.loreboard.api.tagging.Tagger;

/** Opens a {@link Tagger}. */
@Kind(value = "tagger", artifacts = "loreboard-clip")
public interface TaggerProvider extends Provider<Tagger> {}
