package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.engine.Deepening;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.DocIdSetBuilder;
import org.jspecify.annotations.Nullable;

/** Finds the nearest entries: in the graph, or by comparing with every vector where that is asked for or sooner done. */
final class VectorSearch {

    /** So few are compared sooner than a graph is searched for those among them. */
    private static final int FEW = 3000;

    private final IndexSearcher searcher;
    private final LuceneOptions options;
    private final StoredEntries entries;

    VectorSearch(IndexSearcher searcher, EmbeddingSpace space, LuceneOptions options) {
        this.searcher = searcher;
        this.options = options;
        this.entries = new StoredEntries(searcher.getIndexReader(), space);
    }

    List<Match> answer(Query query) throws IOException {
        Optional<Selection> selected = selection(query.filter());
        return Deepening.answer(query, query.limit(), count -> nearest(query, selected, count));
    }

    Optional<Selection> selection(Filter filter) throws IOException {
        return filter instanceof Filter.Everything
                ? Optional.empty()
                : Optional.of(Selection.of(FactQueries.of(filter), searcher));
    }

    /** So many of the nearest, or a few more that may be as near; in no particular order. */
    List<Match> nearest(Query query, Optional<Selection> selected, int count) throws IOException {
        int available = selected.map(Selection::size)
                .orElseGet(() -> searcher.getIndexReader().numDocs());
        boolean compareAll = query.accuracy() == Query.Accuracy.EXACT
                || count >= available
                || selected.filter(few -> few.size() <= FEW).isPresent();
        Embedding target = query.target();
        float[] vector = target.toArray();
        Candidates candidates = new Candidates(count);
        if (!compareAll) {
            searchGraph(vector, selected, Math.min(available, effort(count, available)), candidates);
        }
        // In a graph of many equal vectors most of them are out of reach.
        if (!candidates.areEnough() && available > 0) {
            candidates = new Candidates(count);
            compareAll(vector, selected, candidates);
        }
        return matches(target, candidates.documents());
    }

    List<Match> matches(Embedding target, int[] documents) throws IOException {
        return entries.all(documents).stream()
                .map(entry -> Match.of(entry, target.similarityTo(entry.embedding())))
                .toList();
    }

    /** So many of those that a query of words ranks highest. */
    ScoreDoc[] ranked(org.apache.lucene.search.Query words, int count) throws IOException {
        int available = searcher.getIndexReader().maxDoc();
        return available == 0 ? new ScoreDoc[0] : searcher.search(words, Math.min(count, available)).scoreDocs;
    }

    /**
     * How many candidates to keep in view. The fewer of the entries a filter lets in, the more of the graph is walked
     * through for each of them, so that fewer will do.
     */
    private int effort(int count, int available) {
        double share = (double) available / searcher.getIndexReader().numDocs();
        int usual = options.searchEffort().orElseGet(() -> SearchEffort.of(searcher));
        return Math.max(count, (int) Math.ceil(usual * Math.sqrt(share)));
    }

    private void searchGraph(float[] vector, Optional<Selection> selected, int effort, Candidates candidates)
            throws IOException {
        ScoreDoc[] found = searcher.search(
                        new KnnFloatVectorQuery(IndexFields.VECTOR, vector, effort, selected.orElse(null)), effort)
                .scoreDocs;
        switch (options.compression()) {
            case NONE -> {
                for (ScoreDoc one : found) {
                    candidates.offer(one.doc, one.score);
                }
            }
            case EIGHT_BITS, ONE_BIT -> compare(vector, leaf -> among(found, leaf), candidates);
        }
    }

    private void compareAll(float[] vector, Optional<Selection> selected, Candidates candidates) throws IOException {
        compare(vector, leaf -> selected.map(some -> some.documents(leaf)).orElse(null), candidates);
    }

    /** Scores documents by their whole vectors. */
    private void compare(float[] vector, DocumentsOfLeaf chosen, Candidates candidates) throws IOException {
        DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            @Nullable FloatVectorValues values = leaf.reader().getFloatVectorValues(IndexFields.VECTOR);
            if (values == null) {
                continue;
            }
            @Nullable DocIdSetIterator documents = chosen.in(leaf);
            @Nullable Bits living = documents == null ? leaf.reader().getLiveDocs() : null;
            VectorScorer.Bulk scorer = values.rescorer(vector).bulk(documents);
            do {
                CancelledException.throwIfInterrupted("The search");
                scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, living, buffer);
                for (int i = 0; i < buffer.size; i++) {
                    candidates.offer(leaf.docBase + buffer.docs[i], buffer.features[i]);
                }
            } while (buffer.size > 0);
        }
    }

    private static DocIdSetIterator among(ScoreDoc[] found, LeafReaderContext leaf) throws IOException {
        int size = leaf.reader().maxDoc();
        DocIdSetBuilder documents = new DocIdSetBuilder(size);
        DocIdSetBuilder.BulkAdder adder = documents.grow(found.length);
        for (ScoreDoc one : found) {
            if (one.doc >= leaf.docBase && one.doc < leaf.docBase + size) {
                adder.add(one.doc - leaf.docBase);
            }
        }
        @Nullable DocIdSetIterator iterator = documents.build().iterator();
        return iterator == null ? DocIdSetIterator.empty() : iterator;
    }

    /** Which documents of a leaf, in ascending order and all of them living; {@code null} for all that live. */
    private interface DocumentsOfLeaf {

        @Nullable
        DocIdSetIterator in(LeafReaderContext leaf) throws IOException;
    }
}
