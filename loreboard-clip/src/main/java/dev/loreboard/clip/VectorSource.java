package dev.loreboard.clip;

import dev.loreboard.clip.model.Pooling;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where vectors come out of a graph.
 *
 * @param output the port
 * @param pooling how those of tokens or patches become one, end to end where there are several; empty where whole vectors come out
 */
record VectorSource(String output, List<Pooling> pooling) {

    VectorSource {
        pooling = List.copyOf(pooling);
    }

    /** One that gives whole vectors. */
    static VectorSource whole(String output) {
        return new VectorSource(output, List.of());
    }

    /**
     * A vector for each item.
     *
     * @param input what the graph was given
     */
    float[][] read(ModelSession session, Floats found, Map<String, ? extends Tensor> input) {
        long items = input.values().iterator().next().shape().getFirst();
        List<Long> shape = found.shape();
        boolean fits = !shape.isEmpty()
                && shape.getFirst() == items
                && (pooling.isEmpty() ? isVector(shape) : shape.size() == 3 && shape.get(1) > 0);
        if (!fits) {
            throw new ModelException("In " + session + " the output \"" + output + "\" is " + shape + " for " + items
                    + " items, where a vector for each " + (pooling.isEmpty() ? "" : "of their parts ")
                    + "was expected. If it was exported for one item at a time, open it with a batch of 1.");
        }
        float[][] rows = new float[Math.toIntExact(items)][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = pooling.isEmpty() ? whole(found, row) : pooled(parts(found, row, input));
        }
        return rows;
    }

    /** Of convolutions a vector comes as a picture of one pixel. */
    private static boolean isVector(List<Long> shape) {
        return shape.size() >= 2 && shape.subList(2, shape.size()).stream().allMatch(size -> size == 1);
    }

    private static float[] whole(Floats found, int row) {
        return slice(found, row, Math.toIntExact(found.shape().get(1)));
    }

    private static float[] slice(Floats found, int number, int dimension) {
        float[] slice = new float[dimension];
        found.data().get(number * dimension, slice);
        return slice;
    }

    /** The vectors of an item's parts, without those of its padding. */
    private static float[][] parts(Floats found, int row, Map<String, ? extends Tensor> input) {
        int count = Math.toIntExact(found.shape().get(1));
        int dimension = Math.toIntExact(found.shape().get(2));
        List<float[]> parts = new ArrayList<>(count);
        for (int part = 0; part < count; part++) {
            int number = row * count + part;
            if (!(input.get(WordPorts.MASK) instanceof Longs mask)
                    || mask.data().get(number) != 0) {
                parts.add(slice(found, number, dimension));
            }
        }
        return parts.toArray(float[][]::new);
    }

    private float[] pooled(float[][] parts) {
        List<float[]> vectors = pooling.stream().map(way -> way.of(parts)).toList();
        float[] joined =
                new float[vectors.stream().mapToInt(vector -> vector.length).sum()];
        int filled = 0;
        for (float[] vector : vectors) {
            System.arraycopy(vector, 0, joined, filled, vector.length);
            filled += vector.length;
        }
        return joined;
    }
}
