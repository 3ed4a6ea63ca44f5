/** Keeps vectors and finds the nearest. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.vector {
    requires transitive dev.loreboard.api;
    requires com.fasterxml.jackson.databind;
    requires transitive java.net.http;
    requires transitive java.sql;
    requires java.xml;
    requires static jdk.incubator.vector;
    requires jdk.jfr;
    requires static transitive micrometer.core;
    requires org.apache.lucene.core;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.loreboard.vector.atlas;
    exports dev.loreboard.vector.chroma;
    exports dev.loreboard.vector.clustering;
    exports dev.loreboard.vector.duplicates;
    exports dev.loreboard.vector.exact;
    exports dev.loreboard.vector.experiments;
    exports dev.loreboard.vector.learn;
    exports dev.loreboard.vector.lucene;
    exports dev.loreboard.vector.matching;
    exports dev.loreboard.vector.pgvector;
    exports dev.loreboard.vector.recall;
    exports dev.loreboard.vector.s3;
    exports dev.loreboard.vector.taste;
    exports dev.loreboard.vector.transfer;

    provides dev.loreboard.api.spi.ClustererProvider with
            dev.loreboard.vector.clustering.GroupsProvider;
    provides dev.loreboard.api.spi.DuplicateFinderProvider with
            dev.loreboard.vector.duplicates.EvidenceProvider;
    provides dev.loreboard.api.spi.MediaStoreProvider with
            dev.loreboard.vector.s3.S3MediaStoreProvider;
    provides dev.loreboard.api.spi.VectorStoreProvider with
            dev.loreboard.vector.chroma.ChromaStoreProvider,
            dev.loreboard.vector.exact.ExactStoreProvider,
            dev.loreboard.vector.lucene.LuceneStoreProvider,
            dev.loreboard.vector.pgvector.PgvectorStoreProvider;
}
