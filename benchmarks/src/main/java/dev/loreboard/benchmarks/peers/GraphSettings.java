package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.race.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How every graph is built, and how its search is set: at the smallest effort of a few at which it finds nearly all.
 *
 * @param links of a node in the upper layers; there are twice as many in the lowest one
 * @param buildEffort how many candidates are kept while building
 */
public record GraphSettings(int links, int buildEffort) {

    public static final GraphSettings COMMON = new GraphSettings(16, 100);

    private static final List<Integer> EFFORTS = List.of(10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512);
    private static final double WANTED_RECALL = 0.95;

    /** A side that searches with the smallest effort at which its recall is at least 0.95, else with the greatest. */
    public static OneQuery side(VectorInput input, Path folder, IntFunction<Searcher> atEffort) throws IOException {
        Matrix queries = input.queries(folder);
        for (int effort : EFFORTS) {
            byte[] answer =
                    Answer.of(OneQuery.all(queries, atEffort.apply(effort))).toBytes();
            if (input.recall(folder, answer) >= WANTED_RECALL) {
                return side(queries, effort, atEffort);
            }
        }
        return side(queries, EFFORTS.getLast(), atEffort);
    }

    private static OneQuery side(Matrix queries, int effort, IntFunction<Searcher> atEffort) {
        return new OneQuery(queries, atEffort.apply(effort), "effort " + effort);
    }
}
