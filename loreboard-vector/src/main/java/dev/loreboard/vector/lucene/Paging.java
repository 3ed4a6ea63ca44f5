package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads entries in the order of their ids. */
record Paging(IndexSearcher searcher, EmbeddingSpace space) {

    private static final Sort BY_ID = new Sort(new SortField(IndexFields.ID, SortField.Type.STRING));

    static Query withIds(Collection<String> ids) {
        return new TermInSetQuery(
                IndexFields.ID,
                ids.stream().flatMap(id -> IndexFields.id(id).stream()).toList());
    }

    Page page(PageRequest request) throws IOException {
        int available = searcher.getIndexReader().maxDoc();
        if (available == 0) {
            return new Page(List.of(), Optional.empty());
        }
        int wanted = (int) Math.min(available, request.size() + 1L);
        @Nullable
        FieldDoc before = request.after().map(id -> behind(id, available)).orElse(null);
        ScoreDoc[] found = searcher.searchAfter(before, FactQueries.of(request.filter()), wanted, BY_ID).scoreDocs;
        int size = Math.min(found.length, request.size());
        int[] documents = new int[size];
        for (int i = 0; i < size; i++) {
            documents[i] = found[i].doc;
        }
        List<Entry> entries = new StoredEntries(searcher.getIndexReader(), space).all(documents);
        return new Page(
                entries,
                found.length <= request.size()
                        ? Optional.empty()
                        : Optional.of(request.after(entries.getLast().id())));
    }

    /** Behind every document of this id. */
    private static FieldDoc behind(String id, int documents) {
        return new FieldDoc(documents - 1, Float.NaN, new Object[] {new BytesRef(id)});
    }
}
