package dev.loreboard.vector.clustering;

/**
 * How hard {@link KMeans} tries.
 *
 * @param starts how many times it begins anew; the best end is taken
 * @param iterations after how many a start ends that has not come to rest
 */
public record KMeansOptions(int starts, int iterations) {

    public KMeansOptions {
        if (starts < 1 || iterations < 1) {
            throw new IllegalArgumentException("There is at least one start and one iteration, not " + starts
                    + " starts of " + iterations + " iterations.");
        }
    }

    /** Five starts of up to 100 iterations. */
    public static KMeansOptions defaults() {
        return new KMeansOptions(5, 100);
    }

    public KMeansOptions starts(int number) {
        return new KMeansOptions(number, iterations);
    }

    public KMeansOptions iterations(int most) {
        return new KMeansOptions(starts, most);
    }
}
