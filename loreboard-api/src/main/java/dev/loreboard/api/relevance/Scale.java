package dev.loreboard.api.relevance;

import java.util.Arrays;

/**
 * Turns evidence into relevance by a logistic curve.
 *
 * @param floor the evidence that is worth {@link Relevance#FLOOR}
 * @param spread how much more evidence is worth {@value #AT_SPREAD}, and how much less one minus that
 */
record Scale(double floor, double spread) {

    private static final double AT_SPREAD = 0.98;
    private static final double STEEPNESS = Math.log(AT_SPREAD / (1 - AT_SPREAD));

    /** On a board where everything is equally near, differences below this are not worth much. */
    private static final double LEAST_SPREAD = 0.02;

    private static final double USUAL = 0.5;
    private static final double LUCKY = 0.9;
    private static final double NEARLY_ALL = 0.05;

    /** Questions that hold a word of the world fare better than this share of questions from outside. */
    private static final double TAKEN_FOR_OUTSIDE = 0.85;

    /** How much further than from the usual to the lucky question it is to the one in sixty. */
    private static final double BEYOND = 1.8;

    Scale {
        if (!Double.isFinite(floor) || !(spread > 0)) {
            throw new IllegalArgumentException("a scale from " + floor + " with a spread of " + spread);
        }
    }

    /**
     * The floor is reckoned from questions below the tenth that fare best: they tell it with less chance than the very
     * best do, and some of the best may have found a true answer.
     *
     * @param bests the best evidence found by each of many questions that have no answer
     */
    static Scale beyondChance(double[] bests) {
        double usual = quantile(bests, USUAL);
        double spread = Math.max(BEYOND * (quantile(bests, LUCKY) - usual), LEAST_SPREAD);
        return new Scale(usual + spread, spread);
    }

    /**
     * For an embedder that knows where its world ends. Its evidence falls into two heaps, one for questions that it takes to be from
     * outside and one for those in which it believes to know something, so that nothing can be reckoned from the one to the
     * other: the floor is what the luckiest seventh reach.
     *
     * @param bests the best evidence found by each of many questions that have no answer
     */
    static Scale betweenWorlds(double[] bests) {
        double floor = quantile(bests, TAKEN_FOR_OUTSIDE);
        return new Scale(floor, Math.max(floor - quantile(bests, USUAL), LEAST_SPREAD));
    }

    /** @param bests the best evidence found by each of many questions that belong to the board */
    static Scale likeItsOwn(double[] bests) {
        double floor = quantile(bests, NEARLY_ALL);
        return new Scale(floor, Math.max(quantile(bests, USUAL) - floor, LEAST_SPREAD));
    }

    double relevance(double evidence) {
        return 1 / (1 + Math.exp(-STEEPNESS * (evidence - floor) / spread));
    }

    /** Between two values the straight line. */
    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
