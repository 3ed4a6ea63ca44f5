package dev.loreboard.vector.atlas;

import dev.loreboard.api.Progress;
import dev.loreboard.vector.math.FloatKernel;
import java.util.SplittableRandom;

/*
 * J. Venna and S. Kaski, ICANN 2001, as in scikit-learn's sklearn.manifold.trustworthiness.
 */

/**
 * How far the neighbours on a map can be trusted to be neighbours in truth: 1 when all are, about a half when they are drawn
 * by chance.
 *
 * @param neighbours how many neighbours of each point are looked at
 * @param points with how many points to ask, or all if there are fewer
 * @param seed the same seed draws the same points
 */
public record Trustworthiness(int neighbours, int points, long seed) {

    private static final int PIECE = 16;

    public Trustworthiness {
        if (neighbours < 1 || points < 1) {
            throw new IllegalArgumentException(
                    "At least one neighbour of one point is looked at, not " + neighbours + " of " + points + ".");
        }
    }

    /** Asks with 5,000 points, which takes a moment even on large maps. */
    public static Trustworthiness at(int neighbours) {
        return new Trustworthiness(neighbours, 5_000, 1);
    }

    public Trustworthiness points(int count) {
        return new Trustworthiness(neighbours, count, seed);
    }

    public Trustworthiness seed(long other) {
        return new Trustworthiness(neighbours, points, other);
    }

    /** @throws IllegalArgumentException for a map with less than two points for each neighbour and one more */
    public double of(Atlas atlas, Progress progress) {
        int count = atlas.points().size();
        if (2 * neighbours >= count) {
            throw new IllegalArgumentException("The trustworthiness of " + neighbours + " neighbours needs more than "
                    + 2L * neighbours + " points, not " + count + ". Look at fewer neighbours.");
        }
        try (Crew crew = new Crew(atlas.options().threads(), progress)) {
            return of(Rows.of(atlas.embeddings()), atlas.positions(), crew);
        }
    }

    double of(Rows rows, Positions positions, Crew crew) {
        int[] asked = drawn(rows.count());
        long[] excess = new long[asked.length];
        crew.tell("measuring", asked.length, PIECE, (first, end) -> {
            for (int place = first; place < end; place++) {
                excess[place] = excess(rows, positions, asked[place]);
            }
        });
        double sum = 0;
        for (long one : excess) {
            sum += one;
        }
        double count = rows.count();
        return 1 - 2 * sum / (asked.length * (double) neighbours * (2 * count - 3.0 * neighbours - 1));
    }

    /** Each point is among them with the same chance. */
    private int[] drawn(int count) {
        int[] drawn = new int[Math.min(count, points)];
        SplittableRandom random = new SplittableRandom(seed);
        for (int point = 0, place = 0; place < drawn.length; point++) {
            if (random.nextInt(count - point) < drawn.length - place) {
                drawn[place++] = point;
            }
        }
        return drawn;
    }

    /** By how many places in sum its neighbours on the map come too late among its neighbours in truth. */
    private long excess(Rows rows, Positions positions, int point) {
        float[] products = new float[FloatKernel.room(rows.count())];
        rows.products(rows.copy(point), products);
        Nearest nearest = nearest(positions, point);
        long excess = 0;
        for (int place = 0; place < neighbours; place++) {
            excess += Math.max(0, rank(products, rows.count(), point, nearest.row(place)) - neighbours);
        }
        return excess;
    }

    private Nearest nearest(Positions positions, int point) {
        Nearest nearest = new Nearest(neighbours);
        for (int other = 0; other < positions.count(); other++) {
            double x = positions.x(other) - positions.x(point);
            double y = positions.y(other) - positions.y(point);
            if (other != point) {
                nearest.offer(other, (float) -(x * x + y * y));
            }
        }
        return nearest;
    }

    /** Equally near ones come in the order of the points. */
    private static int rank(float[] products, int count, int point, int neighbour) {
        int rank = 1;
        for (int other = 0; other < count; other++) {
            boolean nearer = products[other] > products[neighbour]
                    || (products[other] == products[neighbour] && other < neighbour);
            if (nearer && other != point) {
                rank++;
            }
        }
        return rank;
    }
}
