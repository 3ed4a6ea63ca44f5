package dev.loreboard.api.spi;

import dev.loreboard.api.identity.IdentityChecker;

/** Opens a {@link IdentityChecker}. */
@Kind(value = "identity checker", artifacts = "loreboard-identity")
public interface IdentityCheckerProvider extends Provider<IdentityChecker> {}
