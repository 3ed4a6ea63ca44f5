package dev.loreboard.api.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;

/**
 * A direction in an {@link EmbeddingSpace}: an immutable vector of length one, equal to another when space and numbers
 * are. May be shared between threads.
 */
public final class Embedding {

    /** A vector whose squared length is this near to one is already as long as float arithmetic can make it. */
    private static final double UNIT_TOLERANCE = 1e-6;

    /** Stored bytes may come from a tool that normalised less carefully, but not from one that did not. */
    private static final double STORED_TOLERANCE = 1e-3;

    private final EmbeddingSpace space;
    private final float[] values;

    private Embedding(EmbeddingSpace space, float[] values) {
        this.space = space;
        this.values = values;
    }

    /**
     * Copies and normalises. A vector that has length one already keeps its bits, so that vectors made elsewhere can be
     * brought in and compared bit by bit.
     *
     * @throws IllegalArgumentException for a wrong number of values, a value that is not finite, or all zeros
     */
    public static Embedding of(EmbeddingSpace space, float... values) {
        requireDimension(space, values.length);
        double squaredLength = squaredLength(values);
        if (squaredLength == 0) {
            throw new IllegalArgumentException(
                    "A vector of zeros has no direction; what was embedded was empty or silent.");
        }
        float[] copy = values.clone();
        if (Math.abs(squaredLength - 1) > UNIT_TOLERANCE) {
            double length = Math.sqrt(squaredLength);
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) (copy[i] / length);
            }
        }
        return new Embedding(space, copy);
    }

    /**
     * Reads what {@link #toBytes()} wrote, bit for bit.
     *
     * @throws IllegalArgumentException for a wrong number of bytes, or numbers that are not a vector of length one
     */
    public static Embedding fromBytes(EmbeddingSpace space, byte[] bytes) {
        if (bytes.length != space.dimension() * Float.BYTES) {
            throw new IllegalArgumentException("A vector of " + space + " is " + space.dimension() * Float.BYTES
                    + " bytes of little-endian floats, not " + bytes.length + ".");
        }
        float[] values = new float[space.dimension()];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return stored(space, values);
    }

    /**
     * Copies what {@link #toArray()} gave, bit for bit.
     *
     * @throws IllegalArgumentException for a wrong number of values, or numbers that are not a vector of length one
     */
    public static Embedding fromArray(EmbeddingSpace space, float[] values) {
        requireDimension(space, values.length);
        return stored(space, values.clone());
    }

    private static Embedding stored(EmbeddingSpace space, float[] values) {
        double squaredLength = squaredLength(values);
        if (Math.abs(squaredLength - 1) > STORED_TOLERANCE) {
            throw new IllegalArgumentException("A stored vector has length one, this has " + Math.sqrt(squaredLength)
                    + ": it is damaged, or was not written by an embedding.");
        }
        return new Embedding(space, values);
    }

    /**
     * The direction in the middle of others.
     *
     * @throws IllegalArgumentException for no embeddings, or for some that cancel each other out
     * @throws dev.loreboard.api.failure.SpaceMismatchException for embeddings of several spaces
     */
    public static Embedding centroid(Collection<Embedding> embeddings) {
        if (embeddings.isEmpty()) {
            throw new IllegalArgumentException("A centroid needs at least one embedding.");
        }
        EmbeddingSpace space = embeddings.iterator().next().space;
        double[] sum = new double[space.dimension()];
        for (Embedding embedding : embeddings) {
            space.requireSame(embedding.space, "The centroid");
            embedding.addTo(sum, 1);
        }
        return ofSum(space, sum);
    }

    /** The direction of a sum of weighted vectors, kept in double precision until it is normalised. */
    static Embedding ofSum(EmbeddingSpace space, double[] sum) {
        double squaredLength = 0;
        for (double value : sum) {
            squaredLength += value * value;
        }
        if (squaredLength < 1e-12) {
            throw new IllegalArgumentException(
                    "These embeddings cancel each other out; what is left has no direction.");
        }
        double length = Math.sqrt(squaredLength);
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sum[i] / length);
        }
        return new Embedding(space, values);
    }

    void addTo(double[] sum, double weight) {
        for (int i = 0; i < values.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    public EmbeddingSpace space() {
        return space;
    }

    public int dimension() {
        return values.length;
    }

    public float at(int index) {
        return values[index];
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    /** The numbers as little-endian floats, four bytes each. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** Writes the numbers at the target's position and moves it on. */
    public void copyTo(FloatBuffer target) {
        target.put(values);
    }

    /**
     * The cosine between two directions: 1 for the same, 0 for unrelated, -1 for opposite.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the other lives in another space
     */
    public double similarityTo(Embedding other) {
        space.requireSame(other.space, "This embedding");
        return Math.clamp(DotProduct.of(values, other.values), -1, 1);
    }

    private static void requireDimension(EmbeddingSpace space, int found) {
        if (found != space.dimension()) {
            throw new IllegalArgumentException(
                    "A vector of " + space + " has " + space.dimension() + " values, not " + found + ".");
        }
    }

    private static double squaredLength(float[] values) {
        double squaredLength = DotProduct.of(values, values);
        if (!Double.isFinite(squaredLength)) {
            throw notFinite(values);
        }
        return squaredLength;
    }

    private static IllegalArgumentException notFinite(float[] values) {
        int place = 0;
        while (Float.isFinite(values[place])) {
            place++;
        }
        return new IllegalArgumentException(
                "Value " + place + " of the vector is " + values[place] + "; every value must be a finite number.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding
                && space.equals(embedding.space)
                && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + Arrays.hashCode(values);
    }

    /** The space and the first few numbers. */
    @Override
    public String toString() {
        String head = Arrays.toString(Arrays.copyOf(values, Math.min(3, values.length)));
        return values.length > 3 ? head.substring(0, head.length() - 1) + ", ...] in " + space : head + " in " + space;
    }
}
