package dev.loreboard.tck.clustering;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Points drawn by chance: in clumps far from each other, or anywhere. */
final class Clumps {

    static final EmbeddingSpace SPACE = new EmbeddingSpace("kit", 8);

    /** Falling by less than single precision can tell is not falling. */
    static final Comparator<Double> ALMOST =
            (one, other) -> Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);

    private static final double SPREAD = 0.06;

    private Clumps() {}

    /** Clump after clump, each one point larger than the one before; "2/7" is point 7 of clump 2. */
    static List<Entry> far(SplittableRandom random, int clumps, int smallest) {
        List<Entry> points = new ArrayList<>();
        for (int clump = 0; clump < clumps; clump++) {
            for (int point = 0; point < smallest + clump; point++) {
                points.add(point(random, clump, clump + "/" + point));
            }
        }
        return points;
    }

    /** One more point of a clump. */
    static Entry point(SplittableRandom random, int clump, String id) {
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-SPREAD, SPREAD);
        }
        values[clump] += 1;
        return Entry.of(id, Embedding.of(SPACE, values));
    }

    static List<Entry> anywhere(SplittableRandom random, int size) {
        return IntStream.range(0, size)
                .mapToObj(point -> {
                    float[] values = new float[SPACE.dimension()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (float) random.nextDouble(-1, 1);
                    }
                    return Entry.of("point " + point, Embedding.of(SPACE, values));
                })
                .toList();
    }

    /** The clump that a point was drawn in. */
    static int of(String id) {
        return Integer.parseInt(id, 0, id.indexOf('/'), 10);
    }
}
