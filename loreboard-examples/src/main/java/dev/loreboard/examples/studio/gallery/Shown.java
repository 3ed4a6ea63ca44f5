package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A picture as a page shows it.
 *
 * @param relevance how well it answers, from 0 to 1, when something was asked
 * @param reasons why it is here, in words
 */
record Shown(Picture picture, OptionalDouble relevance, OptionalDouble similarity, List<String> reasons) {

    static Shown of(Picture picture) {
        return new Shown(picture, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    }

    static Shown of(Picture picture, Hit hit, List<String> reasons) {
        return new Shown(
                picture, OptionalDouble.of(hit.relevance().value()), OptionalDouble.of(hit.similarity()), reasons);
    }
}
