package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;

/** Lucene alone: one segment of vectors on disk, searched through its own query. It builds on all cores where it can. */
public final class LuceneGraph {

    private static final String FIELD = "vector";

    private final IndexSearcher searcher;
    private final int limit;

    public LuceneGraph(Matrix base, int limit, Path folder) throws IOException {
        this(base, limit, folder, IndexWriterConfig.DISABLE_AUTO_FLUSH);
    }

    /** @param together how many rows are written to disk together at most, beside Lucene's own limit of memory */
    LuceneGraph(Matrix base, int limit, Path folder, int together) throws IOException {
        this.limit = limit;
        MMapDirectory directory = new MMapDirectory(folder);
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            IndexWriterConfig config = new IndexWriterConfig()
                    .setCodec(new GraphCodec(threads, cores))
                    .setMergePolicy(new LogDocMergePolicy())
                    .setMaxBufferedDocs(together);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (float[] row : base.rows()) {
                    Document document = new Document();
                    document.add(new KnnFloatVectorField(FIELD, row, VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Documents are numbered as the rows were added: the merge policy joins neighbours only, and keeps their order. */
    public Searcher at(int effort) {
        return query -> {
            try {
                int kept = Math.max(effort, limit);
                TopDocs found = searcher.search(new KnnFloatVectorQuery(FIELD, query, kept), limit);
                int[] rows = new int[found.scoreDocs.length];
                for (int i = 0; i < rows.length; i++) {
                    ScoreDoc match = found.scoreDocs[i];
                    rows[i] = match.doc;
                }
                return rows;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    /** The usual format with the common settings; what it writes is read without this codec. */
    private static final class GraphCodec extends FilterCodec {

        private final KnnVectorsFormat format;

        GraphCodec(ExecutorService threads, int cores) {
            super("Lucene104", new Lucene104Codec());
            GraphSettings settings = GraphSettings.COMMON;
            KnnVectorsFormat graph =
                    new Lucene99HnswVectorsFormat(settings.links(), settings.buildEffort(), cores, threads);
            this.format = new PerFieldKnnVectorsFormat() {
                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return graph;
                }
            };
        }

        @Override
        public KnnVectorsFormat knnVectorsFormat() {
            return format;
        }
    }
}
