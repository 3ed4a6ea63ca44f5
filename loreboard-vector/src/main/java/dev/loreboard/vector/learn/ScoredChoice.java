package dev.loreboard.vector.learn;

import java.util.List;

/** Targets of which the first is to be chosen, each by the scores that it gets. */
record ScoredChoice(List<double[]> rows) {

    ScoredChoice {
        rows = List.copyOf(rows);
    }
}
