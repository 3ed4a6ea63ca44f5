package dev.loreboard.vector.atlas;

import java.util.Arrays;
import java.util.SplittableRandom;

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
        Neighbours found = search.fromTrees(search.trees(seed));
        for (int round = 0; round < ROUNDS; round++) {
            found = search.improved(found);
        }
        return found;
    }

    private ProjectionTree[] trees(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom[] seeds = new SplittableRandom[TREES];
        Arrays.setAll(seeds, tree -> random.split());
        int together = Math.max(TOGETHER, 2 * each + 2);
        ProjectionTree[] trees = new ProjectionTree[TREES];
        crew.tell("planting trees", TREES, 1, (tree, end) -> {
            trees[tree] = ProjectionTree.of(rows, together, seeds[tree]);
        });
        return trees;
    }

    private Neighbours fromTrees(ProjectionTree[] trees) {
        return best("finding neighbours", (row, candidates) -> {
            for (ProjectionTree tree : trees) {
                tree.gather(row, candidates);
            }
        });
    }

    private Neighbours improved(Neighbours found) {
        Callers callers = Callers.of(found, rows.count());
        return best("improving neighbours", (row, candidates) -> {
            for (int place = 0; place < each; place++) {
                candidates.add(found.row(row, place));
                gather(found, found.row(row, place), candidates);
            }
            for (int place = 0; place < callers.count(row); place++) {
                candidates.add(callers.row(row, place));
                gather(found, callers.row(row, place), candidates);
            }
        });
    }

    private static void gather(Neighbours found, int row, Candidates candidates) {
        for (int place = 0; place < found.each(); place++) {
            candidates.add(found.row(row, place));
        }
    }

    private interface Gathering {
        void gather(int row, Candidates candidates);
    }

    private Neighbours best(String what, Gathering gathering) {
        Neighbours best = new Neighbours(rows.count(), each);
        crew.tell(what, rows.count(), PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                Candidates candidates = new Candidates();
                gathering.gather(row, candidates);
                best.set(row, candidates.nearest(rows, row, each));
            }
        });
        return best;
    }
}
