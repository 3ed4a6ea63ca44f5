package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Entries around some centres, as pictures of some subjects are: a plain cloud of chance has no neighbours to find. */
record SomeEntries(EmbeddingSpace space, long seed) {

    private static final int CENTRES = 40;
    private static final double SPREAD = 0.9;

    /** Entries with the ids "0", "1" and so on. */
    List<Entry> first(int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> centres =
                IntStream.range(0, CENTRES).mapToObj(i -> cloud(random)).toList();
        return IntStream.range(0, count)
                .mapToObj(i -> Entry.of(String.valueOf(i), near(centres.get(random.nextInt(CENTRES)), random)))
                .toList();
    }

    private Embedding near(double[] centre, SplittableRandom random) {
        double[] away = cloud(random);
        float[] values = new float[centre.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (centre[i] + SPREAD * away[i]);
        }
        return Embedding.of(space, values);
    }

    private double[] cloud(SplittableRandom random) {
        return IntStream.range(0, space.dimension())
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
    }
}
