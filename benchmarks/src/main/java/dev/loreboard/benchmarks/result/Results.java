package dev.loreboard.benchmarks.result;

import java.util.List;

/** All that one run of the benchmarks measured. */
public record Results(Surroundings surroundings, List<PathResult> paths) {

    public Results {
        paths = List.copyOf(paths);
    }
}
