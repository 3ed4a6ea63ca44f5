package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.ValueKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts the values of a field among some documents. */
record FacetCounting(IndexSearcher searcher, EmbeddingSpace space, Field field) {

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST = Comparator.comparingLong(FacetCount::count)
            .reversed()
            .thenComparing(facet -> ValueKind.of(facet.value()))
            .thenComparing(FacetCounting::text, Entry.ID_ORDER)
            .thenComparing(facet -> FacetValue.encoded(facet.value()));

    List<FacetCount> mostFrequent(Selection selected, int limit) throws IOException {
        Map<BytesRef, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            count(leaf, selected.documents(leaf), counts);
        }
        long least = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .reduce(Long.MAX_VALUE, Math::min);
        List<FacetCount> facets = new ArrayList<>();
        for (Map.Entry<BytesRef, Long> count : counts.entrySet()) {
            if (count.getValue() >= least) {
                facets.add(new FacetCount(value(count.getKey()), count.getValue()));
            }
        }
        return facets.stream().sorted(MOST_FREQUENT_FIRST).limit(limit).toList();
    }

    /** Texts are ordered by code point; values of other types by their bytes alone. */
    private static String text(FacetCount facet) {
        return facet.value() instanceof Value.Text(String text) ? text : "";
    }

    private void count(LeafReaderContext leaf, DocIdSetIterator documents, Map<BytesRef, Long> counts)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.values(field));
        long[] byPlace = new long[Math.toIntExact(values.getValueCount())];
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            CancelledException.throwIfInterrupted("Counting values");
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byPlace[(int) values.nextOrd()]++;
                }
            }
        }
        for (int place = 0; place < byPlace.length; place++) {
            if (byPlace[place] > 0) {
                counts.merge(BytesRef.deepCopyOf(values.lookupOrd(place)), byPlace[place], Long::sum);
            }
        }
    }

    private Value.Scalar value(BytesRef encoded) throws IOException {
        return FacetValue.isLongText(encoded) ? longText(encoded) : FacetValue.decoded(encoded);
    }

    /** What is only a hash here stands in full in an entry that has it, or had. */
    private Value.Scalar longText(BytesRef encoded) throws IOException {
        CancelledException.throwIfInterrupted("Counting values");
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (BytesRef fact : Fact.withHash(field, FacetValue.hash(encoded))) {
                @Nullable
                PostingsEnum having = leaf.reader().postings(new Term(IndexFields.FACTS, fact), PostingsEnum.NONE);
                if (having != null) {
                    return textOf(leaf.docBase + having.nextDoc(), encoded);
                }
            }
        }
        throw new AssertionError("A value that was counted is in an entry.");
    }

    private Value.Scalar textOf(int document, BytesRef encoded) throws IOException {
        Entry entry = new StoredEntries(searcher.getIndexReader(), space)
                .all(new int[] {document})
                .getFirst();
        return entry.metadata().find(field).stream()
                .flatMap(FacetValue::scalars)
                .filter(value -> FacetValue.encoded(value).equals(encoded))
                .findFirst()
                .orElseThrow();
    }
}
