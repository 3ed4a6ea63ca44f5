package dev.loreboard.examples.sampler.character;

/** Points that are the same to the left as to the right of the middle. */
final class Symmetry {

    private Symmetry() {}

    /** All points, from the last one on the left to the last one on the right, of which the right half is given. */
    static double[] of(double... right) {
        int inMiddle = 0;
        for (int i = 0; i < right.length; i += 2) {
            inMiddle += right[i] == 0 ? 1 : 0;
        }
        double[] points = new double[2 * right.length - 2 * inMiddle];
        int at = 0;
        for (int i = right.length - 2; i >= 0; i -= 2) {
            if (right[i] != 0) {
                points[at++] = -right[i];
                points[at++] = right[i + 1];
            }
        }
        System.arraycopy(right, 0, points, at, right.length);
        return points;
    }
}
