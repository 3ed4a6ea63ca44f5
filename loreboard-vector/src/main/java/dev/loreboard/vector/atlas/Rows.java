package dev.loreboard.vector.atlas;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.nio.FloatBuffer;
import java.util.List;

/** Vectors of one space, one after another, as the kernels want them. Not changed once made, so it may be shared. */
final class Rows {

    private static final FloatKernel KERNEL = Kernels.FLOATS;

    private final float[] values; // (room, dimension)
    private final int count;
    private final int dimension;

    private Rows(float[] values, int count, int dimension) {
        this.values = values;
        this.count = count;
        this.dimension = dimension;
    }

    /** At least one vector. */
    static Rows of(List<Embedding> embeddings) {
        int dimension = embeddings.getFirst().dimension();
        long size = (long) FloatKernel.room(embeddings.size()) * dimension;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("An atlas of vectors with " + dimension + " dimensions has at most "
                    + Integer.MAX_VALUE / dimension + " points, not " + embeddings.size() + ".");
        }
        FloatBuffer values = FloatBuffer.allocate((int) size);
        embeddings.forEach(embedding -> embedding.copyTo(values));
        return new Rows(values.array(), embeddings.size(), dimension);
    }

    int count() {
        return count;
    }

    int dimension() {
        return dimension;
    }

    float at(int row, int place) {
        return values[row * dimension + place];
    }

    float[] copy(int row) {
        float[] copy = new float[dimension];
        System.arraycopy(values, row * dimension, copy, 0, dimension);
        return copy;
    }

    float product(float[] vector, int row) {
        return KERNEL.product(vector, values, row * dimension);
    }

    /** The products of a vector with all rows; there has to be {@link FloatKernel#room} for them. */
    void products(float[] vector, float[] products) {
        KERNEL.products(vector, values, 0, FloatKernel.room(count), products);
    }

    /** Some rows laid side by side. */
    Panel panel(int first, int end) {
        float[][] vectors = new float[end - first][];
        for (int row = first; row < end; row++) {
            vectors[row - first] = copy(row);
        }
        return KERNEL.panel(vectors);
    }

    /** Compares a panel with this row and those that lie a quarter of all rows apart, as {@link Panel#reaches} does. */
    boolean reaches(Panel panel, int row, float[] least, float[] products) {
        return panel.reaches(values, row * dimension, stream() * dimension, least, products);
    }

    /** A quarter of all rows, and room. */
    int stream() {
        return FloatKernel.room(count) / FloatKernel.STEP;
    }
}
