package dev.loreboard.vector.clustering;

/** Vectors of length one. */
final class Directions {

    /** Vectors that were stored may be off by so much. */
    private static final double UNIT_TOLERANCE = 1e-3;

    private Directions() {}

    /** @throws IllegalArgumentException for a row of another length or dimension, and for one that is not a number */
    static void require(float[][] rows, int dimension) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != dimension) {
                throw new IllegalArgumentException("Vector " + row + " has " + rows[row].length
                        + " dimensions where the first has " + dimension + ".");
            }
            double squares = 0;
            for (float value : rows[row]) {
                squares += (double) value * value;
            }
            if (!(Math.abs(squares - 1) <= UNIT_TOLERANCE)) {
                throw new IllegalArgumentException("Vector " + row + " has the length " + Math.sqrt(squares)
                        + "; only directions are clustered, so divide it by its length.");
            }
        }
    }
}
