package dev.loreboard.benchmarks.store;

import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.Searcher;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;

/**
 * Search among all entries of a store and among some, on one index and with one effort. Ours comes first without a filter,
 * so that the figures of the others tell what a filter costs.
 */
public record FilteredSearch(VectorInput vectors, int effort) {

    private static final List<Integer> SHARES = List.of(FilteredInput.ALL, 50, 10, 1);

    public Race race() {
        FilteredInput input = new FilteredInput(vectors);
        List<InJava> entrants = new ArrayList<>();
        SHARES.forEach(share -> entrants.add(new InJava(
                        Label.ours("LuceneStore").in(form(share)), ground -> side(share, ground, ours(share, ground)))
                .by(IndexWriter.class)));
        SHARES.forEach(share -> entrants.add(new InJava(
                        Label.peer("Lucene on the same index").in(form(share)),
                        ground -> side(share, ground, bare(share, ground)))
                .by(IndexWriter.class)));
        return new Race(
                "filtered search",
                "one query with effort " + effort + " of " + vectors,
                "queries",
                1,
                new Input("filtered-" + vectors.name(), input::write),
                new Score("recall@" + vectors.limit(), input::recall),
                List.copyOf(entrants));
    }

    private static String form(int share) {
        return share == FilteredInput.ALL ? "no filter" : share + " % let in";
    }

    private Searcher ours(int share, Ground ground) throws IOException {
        Path index = FilteredInput.copyIndex(ground.input(), ground.scratch());
        return LuceneSide.searching(
                index, StoredVectors.space(vectors.dimension()), vectors.limit(), FilteredInput.filter(share), effort);
    }

    private Searcher bare(int share, Ground ground) throws IOException {
        Path index = FilteredInput.copyIndex(ground.input(), ground.scratch());
        return new BareIndex(index, vectors.limit()).among(share, effort);
    }

    private Side side(int share, Ground ground, Searcher searcher) throws IOException {
        return new OneShare(share, vectors.queries(ground.input()), searcher);
    }

    /** Answers one query a run, and at the end all of them, with the share before. */
    private static final class OneShare implements Side {

        private final int share;
        private final Matrix queries;
        private final Searcher searcher;
        private int next;

        OneShare(int share, Matrix queries, Searcher searcher) {
            this.share = share;
            this.queries = queries;
            this.searcher = searcher;
        }

        @Override
        public Object run() {
            int[] found = searcher.nearest(queries.row(next));
            next = (next + 1) % queries.size();
            return found;
        }

        @Override
        public Answer answer() {
            return Answer.of(IntStream.concat(
                            IntStream.of(share),
                            IntStream.range(0, queries.size())
                                    .flatMap(query -> IntStream.of(searcher.nearest(queries.row(query)))))
                    .toArray());
        }
    }
}
