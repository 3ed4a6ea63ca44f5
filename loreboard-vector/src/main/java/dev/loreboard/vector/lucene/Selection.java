package dev.loreboard.vector.lucene;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The living documents that a query matches, found out once, so that they can be counted and then searched. */
final class Selection extends Query {

    private final List<FixedBitSet> leaves;
    private final int size;

    private Selection(List<FixedBitSet> leaves) {
        this.leaves = leaves;
        this.size = leaves.stream().mapToInt(FixedBitSet::cardinality).sum();
    }

    static Selection of(Query query, IndexSearcher searcher) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<FixedBitSet> leaves = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            CancelledException.throwIfInterrupted("The search");
            FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
            @Nullable Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                matching.or(scorer.iterator());
            }
            @Nullable Bits living = leaf.reader().getLiveDocs();
            if (living != null) {
                living.applyMask(matching, 0);
            }
            leaves.add(matching);
        }
        return new Selection(leaves);
    }

    int size() {
        return size;
    }

    DocIdSetIterator documents(LeafReaderContext leaf) {
        FixedBitSet matching = leaves.get(leaf.ord);
        return new BitSetIterator(matching, matching.cardinality());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, documents(leaf)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return size + " selected";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
