package dev.loreboard.vector.clustering;

import java.util.BitSet;
import java.util.stream.IntStream;

/** How much nearer than all points each of them is to a word, and which of them take it for true. */
final class WordFit {

    private final String word;
    private final double[] lifts;
    private final BitSet takers;

    WordFit(String word, double[] lifts, BitSet takers) {
        this.word = word;
        this.lifts = lifts;
        this.takers = takers;
    }

    /** What the word tells of a cluster. */
    NamedCluster.Telling of(int[] members) {
        double lift = IntStream.of(members)
                .mapToDouble(member -> lifts[member])
                .average()
                .orElseThrow();
        long took = IntStream.of(members).filter(takers::get).count();
        return new NamedCluster.Telling(word, lift, (double) took / members.length);
    }
}
