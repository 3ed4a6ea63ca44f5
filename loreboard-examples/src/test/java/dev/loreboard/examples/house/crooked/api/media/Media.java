package dev.loreboard.examples.house.crooked.api.media;

import dev.loreboard.examples.house.crooked.api.store.Store;
import dev.loreboard.examples.house.crooked.clip.Clip;
import org.assertj.core.api.Condition;

/** Leans on a library, on another module, and in a circle with {@link Store}. */
public record Media(Store store, Condition<String> condition, Clip clip) {}
