package dev.loreboard.vector.pgvector;

/**
 * How pgvector's index is built and searched. More of each finds more of the nearest, and takes longer.
 *
 * @param links how many neighbours each entry keeps, pgvector's {@code m}; counts when the store is made
 * @param buildEffort among how many those are chosen, pgvector's {@code ef_construction}; counts when the store is made
 * @param searchEffort how many a search keeps in view, pgvector's {@code hnsw.ef_search}
 */
public record Hnsw(int links, int buildEffort, int searchEffort) {

    /** The most that pgvector takes for {@code hnsw.ef_search}. */
    static final int MOST_EFFORT = 1000;

    private static final int MOST_LINKS = 100;

    public Hnsw {
        require("links", links, 2, MOST_LINKS);
        require("build effort", buildEffort, 2 * links, MOST_EFFORT);
        require("search effort", searchEffort, 1, MOST_EFFORT);
    }

    /** 16 links, efforts of 64 and 100. */
    public static Hnsw defaults() {
        return new Hnsw(16, 64, 100);
    }

    public Hnsw withLinks(int count) {
        return new Hnsw(count, buildEffort, searchEffort);
    }

    public Hnsw withBuildEffort(int effort) {
        return new Hnsw(links, effort, searchEffort);
    }

    public Hnsw withSearchEffort(int effort) {
        return new Hnsw(links, buildEffort, effort);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "pgvector takes " + least + " to " + most + " for the " + what + ", not " + value + ".");
        }
    }
}
