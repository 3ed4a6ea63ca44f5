package dev.loreboard.api.spi;

import dev.loreboard.api.content.Fingerprinter;

/** Opens a {@link Fingerprinter}. */
@Kind(value = "fingerprinter", artifacts = "loreboard-clip")
public interface FingerprinterProvider extends Provider<Fingerprinter> {}
