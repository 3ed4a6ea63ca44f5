package dev.loreboard.vector.duplicates;

import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;

/** The vectors of the originals that were found so far, in their order. For one thread. */
final class OriginalRows {

    /** So many questions are compared with a row at once. */
    static final int TOGETHER = Kernels.FLOATS.width();

    static final int NONE = -1;

    private final int length;
    private final float least;
    private float[] values; // (room, length)
    private int[] places;
    private int count;

    /** @param least what a product comes to at least that is worth a look */
    OriginalRows(int length, float least) {
        this.length = length;
        this.least = least;
        this.values = new float[FloatKernel.room(TOGETHER) * length];
        this.places = new int[FloatKernel.room(TOGETHER)];
    }

    /** Says whether an original shows the same as a question. */
    interface Look {
        boolean isSame(int original, int question);
    }

    /** @param place of the original in the list */
    void add(int place, float[] vector) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            values = Arrays.copyOf(values, Math.multiplyExact(2 * count, length));
        }
        places[count] = place;
        System.arraycopy(vector, 0, values, count * length, length);
        count++;
    }

    int count() {
        return count;
    }

    int place(int row) {
        return places[row];
    }

    boolean isNear(int row, float[] question) {
        return Kernels.FLOATS.product(question, values, row * length) >= least;
    }

    /** For each of some questions the place of the first original that shows the same, or none. */
    int[] first(float[][] questions, Look look) {
        int[] found = new int[questions.length];
        Arrays.fill(found, NONE);
        float[] needed = new float[TOGETHER];
        Arrays.fill(needed, Float.POSITIVE_INFINITY);
        Arrays.fill(needed, 0, questions.length, least);
        Panel panel = Kernels.FLOATS.panel(questions);
        float[] products = new float[FloatKernel.STEP * TOGETHER];
        for (int row = 0; row < count; row += FloatKernel.STEP) {
            if (panel.reaches(values, row * length, length, needed, products)) {
                look(row, products, needed, found, look);
            }
        }
        return found;
    }

    private void look(int firstRow, float[] products, float[] needed, int[] found, Look look) {
        for (int step = 0; step < FloatKernel.STEP && firstRow + step < count; step++) {
            for (int question = 0; question < found.length; question++) {
                boolean near = products[step * TOGETHER + question] >= needed[question];
                if (near && look.isSame(places[firstRow + step], question)) {
                    found[question] = places[firstRow + step];
                    needed[question] = Float.POSITIVE_INFINITY;
                }
            }
        }
    }
}
