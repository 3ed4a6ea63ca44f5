package dev.loreboard.examples.house.crooked.api.store;

import dev.loreboard.examples.house.crooked.api.Facade;
import dev.loreboard.examples.house.crooked.api.media.Media;

/** Leans on the root package, and in a circle with {@link Media}. */
public record Store(Facade facade, Media media) {}
