package dev.loreboard.vector.atlas;

/**
 * How an {@link Atlas} is laid out.
 *
 * @param neighbours how many of its nearest each entry is to stay with
 * @param epochs how often every point is moved
 * @param seed the same seed lays out the same map
 * @param threads how many work at it; the map is the same with any number of them
 */
public record AtlasOptions(int neighbours, int epochs, long seed, int threads) {

    public AtlasOptions {
        if (neighbours < 2 || epochs < 1 || threads < 1) {
            throw new IllegalArgumentException("An atlas needs at least 2 neighbours, 1 epoch and 1 thread, not "
                    + neighbours + ", " + epochs + " and " + threads + ".");
        }
    }

    /** 15 neighbours, 500 epochs, seed 1, a thread for each processor. */
    public static AtlasOptions defaults() {
        return new AtlasOptions(15, 500, 1, Runtime.getRuntime().availableProcessors());
    }

    /** Few keep what is nearest together, many the larger lie of the land. */
    public AtlasOptions neighbours(int count) {
        return new AtlasOptions(count, epochs, seed, threads);
    }

    public AtlasOptions epochs(int count) {
        return new AtlasOptions(neighbours, count, seed, threads);
    }

    public AtlasOptions seed(long other) {
        return new AtlasOptions(neighbours, epochs, other, threads);
    }

    public AtlasOptions threads(int count) {
        return new AtlasOptions(neighbours, epochs, seed, count);
    }

    /** How many of its neighbours count for a point, if there are so many; the last ones are for the transition. */
    double perplexity(int neighboursFound) {
        return neighboursFound * 2 / 3.0;
    }
}
