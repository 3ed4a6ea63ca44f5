package dev.loreboard.vector.lucene;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.engine.EntryReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Asks the filter itself about each entry: for the rare filter that cannot be said in terms. */
final class MeaningQuery extends Query {

    private static final float READING_AN_ENTRY = 1000;

    private final Filter filter;

    MeaningQuery(Filter filter) {
        this.filter = filter;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, candidates(leaf)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private TwoPhaseIterator candidates(LeafReaderContext leaf) throws IOException {
        BinaryDocValues entries = DocValues.getBinary(leaf.reader(), IndexFields.ENTRY);
        return new TwoPhaseIterator(entries) {

            @Override
            public boolean matches() throws IOException {
                CancelledException.throwIfInterrupted("The search");
                BytesRef bytes = entries.binaryValue();
                return filter.matches(
                        EntryReader.readMetadata(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)));
            }

            @Override
            public float matchCost() {
                return READING_AN_ENTRY;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return filter.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeaningQuery query && filter.equals(query.filter);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + filter.hashCode();
    }
}
