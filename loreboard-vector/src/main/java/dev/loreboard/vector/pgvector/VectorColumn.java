package dev.loreboard.vector.pgvector;

import dev.loreboard.api.failure.StorageException;

/**
 * The column {@code embedding}, and how its nearest are found. Up to 2,000 dimensions the index holds the vectors themselves, up
 * to 4,000 a copy of half the precision, beyond that there is none. Whatever the index holds, the column has every bit.
 */
record VectorColumn(int dimension, PgvectorVersion version) {

    private static final int MOST = 16_000;
    private static final int MOST_INDEXED = 2_000;
    private static final int MOST_INDEXED_HALVES = 4_000;

    VectorColumn {
        if (dimension > MOST) {
            throw new StorageException("pgvector keeps vectors of at most " + MOST + " dimensions, not of " + dimension
                    + ". Use another store, or a model with fewer.");
        }
    }

    String type() {
        return "vector(" + dimension + ")";
    }

    boolean isIndexed() {
        return dimension <= MOST_INDEXED || (dimension <= MOST_INDEXED_HALVES && version.hasHalves());
    }

    /** What the index orders by; smaller is nearer. */
    String indexedDistance() {
        return dimension <= MOST_INDEXED
                ? exactDistance()
                : "embedding::halfvec(" + dimension + ") <#> ?::halfvec(" + dimension + ")";
    }

    String exactDistance() {
        return "embedding <#> ?::vector";
    }

    String indexed(Hnsw settings) {
        String column = dimension <= MOST_INDEXED
                ? "embedding vector_ip_ops"
                : "(embedding::halfvec(" + dimension + ")) halfvec_ip_ops";
        return "USING hnsw (" + column + ") WITH (m = " + settings.links() + ", ef_construction = "
                + settings.buildEffort() + ")";
    }
}
