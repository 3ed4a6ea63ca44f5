package dev.loreboard.vector.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/*
 * Among 100,000 vectors an effort of 100 finds 99 of 100, among 1,000,000 only 90 to 95; there 400 finds 96. So the effort
 * grows with the number, by the power that leads through these two.
 */

/** How many candidates a search keeps in view where nobody has said. */
final class SearchEffort {

    private static final double LEAST = 100;
    private static final double ENOUGH_UP_TO = 100_000;
    private static final double POWER = 0.6;

    private SearchEffort() {}

    /** Each piece of the index is searched with it, so it is that of the largest. */
    static int of(IndexSearcher searcher) {
        int largest = searcher.getIndexReader().leaves().stream()
                .mapToInt(SearchEffort::size)
                .max()
                .orElse(0);
        return ofPiece(largest);
    }

    static int ofPiece(int entries) {
        return (int) Math.round(LEAST * Math.pow(Math.max(1, entries / ENOUGH_UP_TO), POWER));
    }

    private static int size(LeafReaderContext leaf) {
        return leaf.reader().numDocs();
    }
}
