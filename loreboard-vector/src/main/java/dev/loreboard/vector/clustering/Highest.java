package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.FloatKernel;
import java.util.Arrays;

/** The two highest products of each of a few rows. For one thread. */
final class Highest {

    private final FloatKernel kernel;
    private final float[] products;
    private final float[] highest = new float[FloatKernel.STEP];
    private final float[] seconds = new float[FloatKernel.STEP];
    private final int[] places = new int[FloatKernel.STEP];
    private final int[] placesOfSeconds = new int[FloatKernel.STEP];

    Highest(FloatKernel kernel) {
        this.kernel = kernel;
        this.products = new float[FloatKernel.STEP * kernel.width()];
    }

    /** Where products are to be put before they are compared. */
    float[] products() {
        return products;
    }

    /**
     * Compares them.
     *
     * @param real how many of a row come from something, or more
     */
    void find(int real) {
        int width = kernel.width();
        for (int row = 0; real < width && row < FloatKernel.STEP; row++) {
            Arrays.fill(products, row * width + real, (row + 1) * width, Float.NEGATIVE_INFINITY);
        }
        kernel.highest(products, highest, places);
        for (int row = 0; row < FloatKernel.STEP; row++) {
            products[row * width + places[row]] = Float.NEGATIVE_INFINITY;
        }
        kernel.highest(products, seconds, placesOfSeconds);
    }

    float product(int row) {
        return highest[row];
    }

    int place(int row) {
        return places[row];
    }

    float second(int row) {
        return seconds[row];
    }
}
