package dev.loreboard.vector.atlas;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/*
 * Candidates come from a forest of random projections (S. Dasgupta and Y. Freund, STOC 2008), then twice from the
 * neighbours of neighbours (W. Dong, M. Charikar and K. Li, WWW 2011). Each round reads what the round before has found, so
 * threads cannot see each other's work.
 */

/** Finds most of the nearest other rows at a cost that is bounded for each row, where comparing all would take too long. */
final class NearSearch {

    private static final int TREES = 8;
    private static final int ROUNDS = 2;
    private static final int PIECE = 128;
    private static final int TOGETHER = 48;

    private final Rows rows;
    private final int each;
    private final Crew crew;

    private NearSearch(Rows rows, int each, Crew crew) {
        this.rows = rows;
        this.each = each;
        this.crew = crew;
    }

    static Neighbours among(Rows rows, int each, long seed, Crew crew) {
        NearSearch search = new NearSearch(rows, each, crew);
        Neighbours found = search.fromTrees(seed);
        for (int round = 0; round < ROUNDS; round++) {
            found = search.improved(found);
        }
        return found;
    }

    private interface Candidates {
        /** With repetitions, and the row itself. */
        IntStream of(int row);
    }

    private Neighbours fromTrees(long seed) {
        SplittableRandom[] seeds = new SplittableRandom[TREES];
        SplittableRandom random = new SplittableRandom(seed);
        for (int tree = 0; tree < TREES; tree++) {
            seeds[tree] = random.split();
        }
        ProjectionTree[] trees = new ProjectionTree[TREES];
        int together = Math.max(TOGETHER, 2 * each + 2);
        crew.tell("planting trees", TREES, 1, (first, end) -> {
            trees[first] = ProjectionTree.of(rows, together, seeds[first]);
        });
        return best("finding neighbours", row -> IntStream.range(0, TREES).flatMap(tree -> trees[tree].together(row)));
    }

    private Neighbours improved(Neighbours found) {
        Callers callers = Callers.of(found, rows.count());
        return best("improving neighbours", row -> {
            IntStream near = IntStream.concat(friends(found, row), callers.of(row));
            return near.flatMap(friend -> IntStream.concat(IntStream.of(friend), friends(found, friend)));
        });
    }

    private static IntStream friends(Neighbours found, int row) {
        return IntStream.range(0, found.each()).map(place -> found.row(row, place));
    }

    private Neighbours best(String what, Candidates candidates) {
        Neighbours best = new Neighbours(rows.count(), each);
        crew.tell(what, rows.count(), PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                best.set(row, nearest(row, candidates.of(row)));
            }
        });
        return best;
    }

    private Nearest nearest(int row, IntStream candidates) {
        Nearest nearest = new Nearest(each);
        float[] vector = rows.copy(row);
        int[] sorted = candidates.sorted().toArray();
        int last = row;
        for (int candidate : sorted) {
            if (candidate != last && candidate != row) {
                nearest.offer(candidate, rows.product(vector, candidate));
            }
            last = candidate;
        }
        return nearest;
    }
}
