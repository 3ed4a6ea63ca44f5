package dev.loreboard.vector.lucene;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.EntryWriter;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** What the index is told about an entry. */
final class EntryDocument {

    private static final FieldType WORDS = fieldType(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType FACTS = fieldType(IndexOptions.DOCS, false);

    private EntryDocument() {}

    static Document of(Entry entry) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, entry.id(), org.apache.lucene.document.Field.Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(entry.id())));
        document.add(new KnnFloatVectorField(
                IndexFields.VECTOR, entry.embedding().toArray(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(IndexFields.ENTRY, new BytesRef(EntryWriter.toBytes(entry))));
        entry.text()
                .ifPresent(text -> document.add(new org.apache.lucene.document.Field(IndexFields.WORDS, text, WORDS)));
        entry.metadata().values().forEach((field, value) -> add(document, field, value));
        return document;
    }

    private static void add(Document document, Field field, Value value) {
        Fact.of(field, value)
                .forEach(fact -> document.add(new org.apache.lucene.document.Field(IndexFields.FACTS, fact, FACTS)));
        FacetValue.of(value)
                .forEach(facet -> document.add(new SortedSetDocValuesField(IndexFields.values(field), facet)));
        switch (value) {
            case Value.Real(double number) -> document.add(new DoublePoint(IndexFields.numbers(field), number));
            case Value.Moment(var moment) ->
                document.add(new LongPoint(IndexFields.moments(field), moment.toEpochMilli()));
            case Value.Text text -> {}
            case Value.Truth truth -> {}
            case Value.Words words -> {}
        }
    }

    private static FieldType fieldType(IndexOptions options, boolean words) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(words);
        type.setOmitNorms(!words);
        type.freeze();
        return type;
    }
}
