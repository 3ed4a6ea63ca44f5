package dev.loreboard.vector.pgvector;

import dev.loreboard.api.failure.StorageException;

/**
 * The column {@code embedding}, and how its nearest are found. Up to 2,000 dimensions the index holds the vectors
 * themselves, up to 4,000 a copy of half the precision, beyond that there is none. Whatever the index holds, the column
 * has every bit.
 */
record VectorColumn(int dimension, PgvectorVersion version) {

    private static final String DISTANCE = "embedding <#> ?::vector";
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

    /** The nearest first, as the index has them. */
    String indexedOrder() {
        return dimension <= MOST_INDEXED
                ? DISTANCE
                : "embedding::halfvec(%1$d) <#> ?::halfvec(%1$d)".formatted(dimension);
    }

    /** The nearest first, by every bit; the sum with zero keeps the index out of it. */
    String exactOrder() {
        return "(" + DISTANCE + ") + 0, id";
    }

    String indexed(Hnsw settings) {
        String column = dimension <= MOST_INDEXED
                ? "embedding vector_ip_ops"
                : "(embedding::halfvec(" + dimension + ")) halfvec_ip_ops";
        return "USING hnsw (" + column + ") WITH (m = " + settings.links() + ", ef_construction = "
                + settings.buildEffort() + ")";
    }
}
