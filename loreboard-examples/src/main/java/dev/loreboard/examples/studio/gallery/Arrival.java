package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.content.Encoded;
import java.util.Optional;

/**
 * A picture or a piece that comes in.
 *
 * @param source where it comes from, unlike that of all others
 * @param words what it can be found by beside its vector
 */
record Arrival(Encoded file, String title, String source, Optional<String> words) {}
