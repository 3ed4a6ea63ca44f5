package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Seeded people with two to four interests each, in a collection of clumps. As with the vectors of models, all have something in common, and
 * some entries are bland: near to everything.
 */
final class Crowd {

    static final EmbeddingSpace SPACE = new EmbeddingSpace("clumps", 32);
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private static final int CLUMPS = 40;
    private static final int IN_EACH = 30;
    private static final int BLAND = 120;
    private static final double COMMON = 1;
    private static final double SPREAD = 0.6;

    private final SplittableRandom chance;
    private final List<Entry> entries = new ArrayList<>();

    Crowd(long seed) {
        chance = new SplittableRandom(seed);
        float[] common = direction(SPACE.dimension());
        for (int clump = 0; clump < CLUMPS; clump++) {
            float[] middle = mixed(direction(SPACE.dimension()), common, COMMON);
            for (int i = 0; i < IN_EACH; i++) {
                float[] vector = mixed(middle, direction(SPACE.dimension()), SPREAD);
                entries.add(Entry.of("clump %02d no. %02d".formatted(clump, i), Embedding.of(SPACE, vector)));
            }
        }
        for (int i = 0; i < BLAND; i++) {
            float[] vector = mixed(common, direction(SPACE.dimension()), SPREAD);
            entries.add(Entry.of("bland no. %03d".formatted(i), Embedding.of(SPACE, vector)));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entry(int clump, int number) {
        return entries.get(clump * IN_EACH + number);
    }

    VectorStore store() {
        ExactStore store = new ExactStore(ExactOptions.inMemory(), SPACE);
        store.put(entries);
        return store;
    }

    /** Each likes things of some clumps, those that come first in a clump more than others, and now and then anything. */
    List<List<Response>> people(int count) {
        return IntStream.range(0, count).mapToObj(person -> person()).toList();
    }

    private List<Response> person() {
        int interests = 2 + chance.nextInt(3);
        int[] clumps = chance.ints(interests, 0, CLUMPS).toArray();
        List<Response> responses = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            Entry entry = chance.nextInt(10) == 0
                    ? entries.get(chance.nextInt(entries.size()))
                    : entry(
                            clumps[chance.nextInt(interests)],
                            Math.min(chance.nextInt(IN_EACH), chance.nextInt(IN_EACH)));
            Reaction reaction = chance.nextInt(4) == 0 ? Reaction.SAVED : Reaction.LIKED;
            responses.add(new Response(entry, reaction, BEGINNING.plus(Duration.ofDays(day))));
        }
        return responses;
    }

    private float[] direction(int dimension) {
        RandomGenerator random = new Random(chance.nextLong());
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] mixed(float[] one, float[] other, double share) {
        float[] sum = new float[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (one[i] + share * other[i]);
        }
        return sum;
    }
}
