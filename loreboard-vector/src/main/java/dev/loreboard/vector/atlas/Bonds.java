package dev.loreboard.vector.atlas;

/**
 * How much a point belongs to each of its neighbours: less with the squared distance, and so that their weights, which sum
 * to one, are as uneven as those of a given number of equals (their perplexity).
 */
final class Bonds {

    private static final int HALVINGS = 50;
    private static final double NEAR_ENOUGH = 1e-4;

    private Bonds() {}

    /** The weights of the neighbours of one point, in their order. */
    static double[] of(Neighbours neighbours, int asked, double perplexity) {
        double[] distances = new double[neighbours.each()];
        double nearest = neighbours.squaredDistance(asked, 0);
        for (int place = 0; place < distances.length; place++) {
            distances[place] = neighbours.squaredDistance(asked, place) - nearest;
        }
        return weights(distances, StrictMath.log(perplexity));
    }

    /** Looks for the steepness between nothing and as much as it takes. */
    private static double[] weights(double[] distances, double wanted) {
        double[] weights = new double[distances.length];
        double steepness = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double excess = weigh(distances, steepness, weights) - wanted;
            if (Math.abs(excess) < NEAR_ENOUGH) {
                break;
            }
            if (excess > 0) {
                low = steepness;
            } else {
                high = steepness;
            }
            steepness = Double.isInfinite(high) ? 2 * steepness : (low + high) / 2;
        }
        return weights;
    }

    /** Fills in the weights, and gives their entropy. */
    private static double weigh(double[] distances, double steepness, double[] weights) {
        double sum = 0;
        double mean = 0;
        for (int place = 0; place < distances.length; place++) {
            weights[place] = StrictMath.exp(-steepness * distances[place]);
            sum += weights[place];
            mean += weights[place] * distances[place];
        }
        for (int place = 0; place < weights.length; place++) {
            weights[place] /= sum;
        }
        return StrictMath.log(sum) + steepness * mean / sum;
    }
}
