package dev.loreboard.vector.engine;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import java.util.List;

/**
 * Asks an engine for ever more of the nearest until a query has its answer. One time is enough, unless groups fall
 * together or the engine's own condition lets in more than the filter does.
 */
public final class Deepening {

    private static final int FACTOR = 4;

    private Deepening() {}

    /** What an engine can do. */
    @FunctionalInterface
    public interface Engine<X extends Exception> {

        /** The nearest entries, in any order; fewer than asked for only when there are no more. */
        List<Match> nearest(int count) throws X;
    }

    /** @param first how many to ask for at first, at least the query's limit */
    public static <X extends Exception> List<Match> answer(Query query, int first, Engine<X> engine) throws X {
        int count = first;
        while (true) {
            CancelledException.throwIfInterrupted("The search");
            List<Match> nearest = engine.nearest(count);
            List<Match> answer = query.bestOf(
                    nearest.stream().filter(match -> fits(query, match)).toList());
            boolean more = nearest.size() >= count
                    && count < Integer.MAX_VALUE
                    && nearest.stream().allMatch(match -> match.similarity() >= query.floor());
            if (answer.size() == query.limit() || !more) {
                return answer;
            }
            count = (int) Math.min(Integer.MAX_VALUE, (long) count * FACTOR);
        }
    }

    private static boolean fits(Query query, Match match) {
        return match.similarity() >= query.floor()
                && query.filter().matches(match.entry().metadata());
    }
}
