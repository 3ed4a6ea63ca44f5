package dev.loreboard.examples.studio.gallery;

import java.util.List;
import java.util.Optional;

/**
 * Pictures to be shown.
 *
 * @param nearest when nothing answers, what comes nearest
 * @param total how many there are where these were found
 * @param next what to ask for after these, if there are more
 */
record Shelf(List<Shown> pictures, List<Shown> nearest, long total, Optional<Long> next) {

    static Shelf of(List<Shown> pictures, long total, Optional<Long> next) {
        return new Shelf(pictures, List.of(), total, next);
    }
}
