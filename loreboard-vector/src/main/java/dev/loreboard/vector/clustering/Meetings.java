package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;

/** Compares points with all others, a panel of them at a time. May be shared between threads. */
record Meetings(Points points, Points others) {

    private static final int WIDTH = Kernels.FLOATS.width();

    /** Sees each product that matters. */
    interface Visitor {

        /** Gives back what a further product with that point must come to, to matter. */
        float meet(int point, int other, float product);
    }

    /**
     * Compares a part of the points.
     *
     * @param least what a product must come to, to matter, until the visitor says otherwise
     */
    void hold(int part, float least, Visitor visitor) {
        int end = points.firstOf(part + 1);
        for (int first = points.firstOf(part); first < end; first += WIDTH) {
            CancelledException.throwIfInterrupted("The clustering");
            holdOne(first, Math.min(end, first + WIDTH), least, visitor);
        }
    }

    private void holdOne(int first, int end, float least, Visitor visitor) {
        Panel panel = points.panel(first, end);
        float[] limits = new float[WIDTH];
        Arrays.fill(limits, Float.POSITIVE_INFINITY);
        Arrays.fill(limits, 0, end - first, least);
        float[] products = new float[FloatKernel.STEP * WIDTH];
        int stream = FloatKernel.room(others.size()) / FloatKernel.STEP;
        for (int row = 0; row < stream; row++) {
            if (panel.reaches(others.values(), others.start(row), stream * others.dimension(), limits, products)) {
                for (int step = 0; step < FloatKernel.STEP && row + step * stream < others.size(); step++) {
                    visit(first, end, row + step * stream, products, step * WIDTH, limits, visitor);
                }
            }
        }
    }

    private static void visit(
            int first, int end, int other, float[] products, int start, float[] limits, Visitor visitor) {
        for (int place = 0; place < end - first; place++) {
            if (products[start + place] >= limits[place]) {
                limits[place] = visitor.meet(first + place, other, products[start + place]);
            }
        }
    }
}
