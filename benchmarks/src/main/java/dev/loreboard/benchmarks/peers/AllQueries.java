package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.util.function.Supplier;

/**
 * A side that answers all queries in one run.
 *
 * @param batch gives the matches of the first query, then those of the second and so on
 */
public record AllQueries(Supplier<int[]> batch) implements Side {

    @Override
    public Object run() {
        return batch.get();
    }

    @Override
    public Answer answer() {
        return Answer.of(batch.get());
    }
}
