package dev.loreboard.vector.lucene;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** An index while changes are made to it that nobody else sees yet. For one thread. */
final class Changing {

    private final IndexWriter writer;
    private boolean changed;

    Changing(IndexWriter writer) {
        this.writer = writer;
    }

    /** Replaces what has this id, if anything does. */
    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(IndexFields.ID, id), document);
        changed = true;
    }

    void remove(Query query) throws IOException {
        writer.deleteDocuments(query);
        changed = true;
    }

    /** Reads the index with all changes made so far. */
    <T> T read(LiveIndex.Reading<T> reading) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reading.read(new IndexSearcher(reader));
        }
    }

    /** Says that the index was changed in another way. */
    void touch() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }
}
