package dev.loreboard.vector.atlas;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** As many clumps on curved sheets as one likes, of the kind that {@code atlas_golden.py} makes. */
final class CurvedSheets {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("many curved sheets", 64);
    private static final int SHEETS = 10;
    private static final int INNER = 4;
    private static final int CLUMPS = 200;

    private final SplittableRandom random = new SplittableRandom(3);
    private final double[][] shifts = many(SHEETS, SPACE.dimension(), Math.PI, 0);
    private final double[][] waves = many(SHEETS * INNER, SPACE.dimension(), 0, 0.7);
    private final double[][] middles = many(CLUMPS, INNER, 2, 0);

    private CurvedSheets() {}

    static List<Entry> entries(int count) {
        CurvedSheets sheets = new CurvedSheets();
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            entries.add(
                    Entry.of(String.format(Locale.ROOT, "entry %06d", number), Embedding.of(SPACE, sheets.vector())));
        }
        return entries;
    }

    private double[][] many(int count, int size, double reach, double deviation) {
        double[][] many = new double[count][size];
        for (double[] one : many) {
            for (int place = 0; place < size; place++) {
                one[place] = reach * random.nextDouble(-1, 1) + deviation * random.nextGaussian();
            }
        }
        return many;
    }

    private float[] vector() {
        int clump = random.nextInt(CLUMPS);
        int sheet = clump % SHEETS;
        double[] phases = shifts[sheet].clone();
        for (int inner = 0; inner < INNER; inner++) {
            double along = middles[clump][inner] + 0.5 * random.nextGaussian();
            for (int place = 0; place < phases.length; place++) {
                phases[place] += along * waves[sheet * INNER + inner][place];
            }
        }
        float[] vector = new float[phases.length];
        for (int place = 0; place < vector.length; place++) {
            vector[place] = (float) (Math.sin(phases[place]) + 0.3 * random.nextGaussian());
        }
        return vector;
    }
}
