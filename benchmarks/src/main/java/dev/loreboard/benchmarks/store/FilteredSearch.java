package dev.loreboard.benchmarks.store;

import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.OneQuery;
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
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return new OneShare(share, new OneQuery(vectors.queries(ground.input()), searcher));
    }

    /** A side whose answer begins with the share. */
    private record OneShare(int share, OneQuery queries) implements Side {

        @Override
        public Object run() {
            return queries.run();
        }

        @Override
        public Answer answer() {
            byte[] first = Answer.of(share).toBytes();
            byte[] rest = queries.answer().toBytes();
            return () -> ByteBuffer.allocate(first.length + rest.length)
                    .put(first)
                    .put(rest)
                    .array();
        }
    }
}
