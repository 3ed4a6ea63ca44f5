package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.util.Arrays;

/** A side that answers one query a run, another one each time. */
public final class OneQuery implements Side {

    private final Matrix queries;
    private final Searcher searcher;
    private final String note;
    private int next;

    public OneQuery(Matrix queries, Searcher searcher) {
        this(queries, searcher, "");
    }

    /** @param note how the searcher is set up */
    public OneQuery(Matrix queries, Searcher searcher, String note) {
        this.queries = queries;
        this.searcher = searcher;
        this.note = note;
    }

    @Override
    public Object run() {
        int[] found = searcher.nearest(queries.row(next));
        next = (next + 1) % queries.size();
        return found;
    }

    @Override
    public Answer answer() {
        return Answer.of(all(queries, searcher));
    }

    @Override
    public String note() {
        return note;
    }

    static int[] all(Matrix queries, Searcher searcher) {
        return Arrays.stream(queries.rows())
                .map(searcher::nearest)
                .flatMapToInt(Arrays::stream)
                .toArray();
    }
}
