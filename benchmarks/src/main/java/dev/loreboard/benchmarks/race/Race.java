package dev.loreboard.benchmarks.race;

import java.util.List;

/**
 * One measured path: the same work, done by several sides.
 *
 * @param path what is measured, in a few words; results of two runs are matched by it
 * @param task what one run of a side does, with its sizes
 * @param unit what is counted, in the plural
 * @param count how many of them one run does
 * @param entrants ours first, if there is one
 */
public record Race(String path, String task, String unit, int count, Input input, Score score, List<Entrant> entrants) {

    public Race {
        entrants = List.copyOf(entrants);
    }

    /** The entrant of this name. */
    public Entrant entrant(String label) {
        return entrants.stream()
                .filter(entrant -> entrant.label().toString().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "In the race \"" + path + "\" nobody is called \"" + label + "\", only "
                                + entrants.stream().map(Entrant::label).toList() + "."));
    }
}
