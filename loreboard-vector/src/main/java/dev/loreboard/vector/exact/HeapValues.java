package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Vectors in an array of their own. */
final class HeapValues implements Values {

    private static final float[] NO_SCRATCH = {};

    private final float[] array; // (rows, dimension)
    private final int dimension;

    HeapValues(float[] array, int dimension) {
        this.array = array;
        this.dimension = dimension;
    }

    float[] array() {
        return array;
    }

    HeapValues(int rows, int dimension) {
        this(new float[rows * dimension], dimension);
    }

    void set(int row, Embedding embedding) {
        embedding.copyTo(FloatBuffer.wrap(array, row * dimension, dimension));
    }

    HeapValues grown(int rows) {
        return new HeapValues(Arrays.copyOf(array, rows * dimension), dimension);
    }

    @Override
    public int stretch() {
        return Block.ROWS;
    }

    @Override
    public float[] read(int first, int count, float[] scratch) {
        return array;
    }

    @Override
    public int start(int first) {
        return first * dimension;
    }

    @Override
    public float[] scratch(int count) {
        return NO_SCRATCH;
    }
}
