package dev.loreboard.vector.clustering;

/** A cluster of a {@link CondensedTree} while it lives. For one thread. */
final class Branch {

    /** Single precision cannot tell vectors of length one that are nearer than that. */
    private static final double LEAST_DISTANCE = Math.sqrt(0x1p-22);

    private final int parent;
    private final float birth;
    private double stability;
    private double death;

    /** @param birth the nearness at which it parts from others; it begins just beyond */
    Branch(int parent, float birth) {
        this.parent = parent;
        this.birth = birth;
    }

    /** All points, from the beginning. */
    static Branch root() {
        return new Branch(-1, Float.NEGATIVE_INFINITY);
    }

    /** One over the distance of vectors with that product. */
    static double density(float nearness) {
        return 1 / Math.max(LEAST_DISTANCE, Math.sqrt(Math.max(0, 2 - 2.0 * nearness)));
    }

    /** Vectors leave it. */
    void lose(int vectors, double density) {
        stability += vectors * (density - density(birth));
        death = Math.max(death, density);
    }

    int parent() {
        return parent;
    }

    float birth() {
        return birth;
    }

    /** For how long it lives, summed over its vectors: its excess of mass. */
    double stability() {
        return stability;
    }

    /** The density at which it dies. */
    double death() {
        return death;
    }
}
