package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.nio.file.Path;

/**
 * Takes vectors of one space into another, where they can be compared with what lives there. Does not change, and may be shared between
 * threads.
 */
public final class SpaceMap {

    private final EmbeddingSpace from;
    private final EmbeddingSpace to;
    private final Layers layers;

    SpaceMap(EmbeddingSpace from, EmbeddingSpace to, Layers layers) {
        int into = layers.all().getFirst().into();
        int out = layers.all().getLast().out();
        if (into != from.dimension() || out != to.dimension()) {
            throw new IllegalArgumentException(
                    "A map of " + into + " to " + out + " numbers does not lead from " + from + " to " + to + ".");
        }
        this.from = from;
        this.to = to;
        this.layers = layers;
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is no such file, or it is not a map's
     */
    public static SpaceMap load(Path file) {
        return MapFile.read(file);
    }

    /**
     * Writes it with both spaces; a file that is there is replaced when the new one is whole.
     *
     * @throws dev.loreboard.api.failure.StorageException when the file cannot be written
     */
    public void save(Path file) {
        MapFile.write(this, file);
    }

    public EmbeddingSpace from() {
        return from;
    }

    public EmbeddingSpace to() {
        return to;
    }

    /**
     * Where a vector lies in the other space.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException for a vector that is not of the space it leads from
     */
    public Embedding map(Embedding embedding) {
        from.requireSame(embedding.space(), "The map");
        double[] mapped = layers.forward(Pairs.numbers(embedding)).getLast();
        float[] values = new float[mapped.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) mapped[i];
        }
        return Embedding.of(to, values);
    }

    Layers layers() {
        return layers;
    }
}
