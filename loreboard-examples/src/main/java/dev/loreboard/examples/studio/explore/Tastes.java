package dev.loreboard.examples.studio.explore;

import dev.loreboard.vector.taste.Taste;
import java.util.Map;
import java.util.Set;

/**
 * What somebody likes.
 *
 * @param forModels the one by which models are chosen: who likes a picture likes a little of what it was made with
 * @param made the pictures they like that were made with a model, by models
 */
record Tastes(Taste forPictures, Taste forModels, Map<String, Set<String>> made) {

    Tastes {
        made = Map.copyOf(made);
    }

    static Tastes none() {
        return new Tastes(Taste.none(), Taste.none(), Map.of());
    }
}
