package dev.loreboard.benchmarks.peers;

/** Something that finds the nearest rows to a query, best first. */
@FunctionalInterface
public interface Searcher {

    int[] nearest(float[] query);
}
