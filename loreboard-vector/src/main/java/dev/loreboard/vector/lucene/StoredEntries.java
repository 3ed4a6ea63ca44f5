package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.engine.EntryReader;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The entries of an index, by document or by id. */
record StoredEntries(IndexReader reader, EmbeddingSpace space) {

    /** The entries of these documents, in the order in which they are given. */
    List<Entry> all(int[] documents) throws IOException {
        int[] ascending = documents.clone();
        Arrays.sort(ascending);
        Entry[] found = new Entry[documents.length];
        List<LeafReaderContext> leaves = reader.leaves();
        int next = 0;
        while (next < ascending.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(ascending[next], leaves));
            OneLeaf entries = new OneLeaf(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < ascending.length && ascending[next] < end; next++) {
                found[next] = entries.at(ascending[next] - leaf.docBase);
            }
        }
        List<Entry> ordered = new ArrayList<>(documents.length);
        for (int document : documents) {
            ordered.add(found[Arrays.binarySearch(ascending, document)]);
        }
        return ordered;
    }

    Optional<Entry> find(String id) throws IOException {
        Optional<BytesRef> term = IndexFields.id(id);
        if (term.isEmpty()) {
            return Optional.empty();
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            int document = document(leaf, term.get());
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return Optional.of(new OneLeaf(leaf).at(document));
            }
        }
        return Optional.empty();
    }

    /** The living document of this id in this leaf, of which there is one at most; or {@code NO_MORE_DOCS}. */
    private static int document(LeafReaderContext leaf, BytesRef id) throws IOException {
        @Nullable Terms ids = leaf.reader().terms(IndexFields.ID);
        if (ids == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        TermsEnum terms = ids.iterator();
        if (!terms.seekExact(id)) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        @Nullable Bits living = leaf.reader().getLiveDocs();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && living != null && !living.get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    /** Reads entries of one leaf in ascending order. */
    private final class OneLeaf {

        private final BinaryDocValues entries;
        private final FloatVectorValues vectors;
        private final DocIndexIterator places;

        OneLeaf(LeafReaderContext leaf) throws IOException {
            this.entries = leaf.reader().getBinaryDocValues(IndexFields.ENTRY);
            this.vectors = leaf.reader().getFloatVectorValues(IndexFields.VECTOR);
            this.places = vectors.iterator();
        }

        Entry at(int document) throws IOException {
            if (!entries.advanceExact(document) || places.advance(document) != document) {
                throw new StorageException(
                        "Document " + document + " of the index is half an entry. The index is damaged,"
                                + " or was changed by another program; open a snapshot of it.");
            }
            BytesRef bytes = entries.binaryValue();
            try {
                return EntryReader.read(
                        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length),
                        Embedding.fromArray(space, vectors.vectorValue(places.index())));
            } catch (BufferUnderflowException | IllegalArgumentException malformed) {
                throw new StorageException(
                        "An entry of the index cannot be read; it was written by a newer version, or by something else.",
                        malformed);
            }
        }
    }
}
