package dev.loreboard.benchmarks.store;

import dev.loreboard.benchmarks.peers.Searcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;

/** The index of a store of ours, searched through Lucene's own query, which gives no more than the ids of the matches. */
final class BareIndex {

    private final IndexSearcher searcher;
    private final int limit;

    BareIndex(Path folder, int limit) throws IOException {
        this.searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
        this.limit = limit;
    }

    /** @param share of a hundred entries that are let in */
    Searcher among(int share, int effort) {
        Optional<Query> filter = share == FilteredInput.ALL
                ? Optional.empty()
                : Optional.of(DoublePoint.newRangeQuery(
                        "n/" + StoredVectors.PART, Double.NEGATIVE_INFINITY, DoublePoint.nextDown(share)));
        return values -> {
            try {
                return ids(searcher.search(
                                new KnnFloatVectorQuery("vector", values, Math.max(effort, limit), filter.orElse(null)),
                                limit)
                        .scoreDocs);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private int[] ids(ScoreDoc[] found) throws IOException {
        int[] rows = new int[found.length];
        for (int i = 0; i < rows.length; i++) {
            LeafReaderContext leaf = searcher.getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(
                            found[i].doc, searcher.getIndexReader().leaves()));
            SortedDocValues ids = leaf.reader().getSortedDocValues("id");
            ids.advanceExact(found[i].doc - leaf.docBase);
            rows[i] = Integer.parseInt(ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
        return rows;
    }
}
