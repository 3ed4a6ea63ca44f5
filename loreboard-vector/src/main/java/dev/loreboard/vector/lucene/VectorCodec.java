package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * How an index is written: in Lucene's usual formats, under their own names, so that it is read without this class. Of
 * its own it has the settings of the graph, and no limit of 1024 dimensions.
 */
final class VectorCodec extends FilterCodec {

    /** So many vectors, times the logarithm of their number, are compared one by one sooner than a graph is built. */
    private static final int WORTH_A_GRAPH = 100;

    private final KnnVectorsFormat format;

    VectorCodec(LuceneOptions options, EmbeddingSpace space) {
        this(new Lucene104Codec(), graph(options), space);
    }

    private VectorCodec(Codec usual, KnnVectorsFormat graph, EmbeddingSpace space) {
        super(usual.getName(), usual);
        this.format = new PerFieldKnnVectorsFormat() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return new AnyDimension(graph, space.dimension());
            }
        };
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return format;
    }

    private static KnnVectorsFormat graph(LuceneOptions options) {
        int cores = Runtime.getRuntime().availableProcessors();
        int links = options.links();
        int effort = options.buildEffort();
        return switch (options.compression()) {
            case NONE -> new Lucene99HnswVectorsFormat(links, effort, cores, null, WORTH_A_GRAPH);
            case EIGHT_BITS ->
                new Lucene104HnswScalarQuantizedVectorsFormat(
                        ScalarEncoding.UNSIGNED_BYTE, links, effort, cores, null, WORTH_A_GRAPH);
            case ONE_BIT ->
                new Lucene104HnswScalarQuantizedVectorsFormat(
                        ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE, links, effort, cores, null, WORTH_A_GRAPH);
        };
    }

    /** Writes what another format would, whatever the dimension. */
    private static final class AnyDimension extends KnnVectorsFormat {

        private final KnnVectorsFormat format;
        private final int dimension;

        AnyDimension(KnnVectorsFormat format, int dimension) {
            super(format.getName());
            this.format = format;
            this.dimension = dimension;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return dimension;
        }
    }
}
