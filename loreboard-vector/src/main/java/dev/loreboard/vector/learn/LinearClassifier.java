package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells which of some labels a vector has, by a weighted sum of its values for each. Does not change, and may be shared between threads.
 *
 * <pre>{@code LinearTraining.standard().train(examples).classifier().classify(embedding)}</pre>
 */
public final class LinearClassifier {

    private final EmbeddingSpace space;
    private final List<String> labels;
    private final double[] weights;

    /** @param weights label after label, each with its bias at the end */
    LinearClassifier(EmbeddingSpace space, List<String> labels, double[] weights) {
        if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException("A classifier has different labels, not " + labels + ".");
        }
        int wanted = Math.multiplyExact(labels.size(), space.dimension() + 1);
        if (weights.length != wanted) {
            throw new IllegalArgumentException(labels.size() + " labels in " + space + " have " + wanted
                    + " weights, not " + weights.length + ".");
        }
        if (!IntStream.range(0, weights.length).allMatch(i -> Double.isFinite(weights[i]))) {
            throw new IllegalArgumentException("A weight is not a finite number.");
        }
        this.space = space;
        this.labels = List.copyOf(labels);
        this.weights = weights.clone();
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is no such file, or it is not a classifier's
     */
    public static LinearClassifier load(Path file) {
        return ClassifierFile.read(file);
    }

    /**
     * Writes it with the space that it belongs to; a file that is there is replaced when the new one is whole.
     *
     * @throws dev.loreboard.api.failure.StorageException when the file cannot be written
     */
    public void save(Path file) {
        ClassifierFile.write(this, file);
    }

    /** The space of the vectors that it knows. */
    public EmbeddingSpace space() {
        return space;
    }

    /** In the order of the alphabet. */
    public List<String> labels() {
        return labels;
    }

    /**
     * How probable each label is, the most probable first; together they are 1.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException for a vector of another space
     */
    public List<LabelShare> classify(Embedding embedding) {
        space.requireSame(embedding.space(), "The classifier");
        double[] scores = new double[labels.size()];
        LinearScores.write(weights, embedding.toArray(), scores);
        Softmax.toLogs(scores);
        return IntStream.range(0, scores.length)
                .mapToObj(label -> new LabelShare(labels.get(label), Math.exp(scores[label])))
                .sorted(Comparator.comparingDouble(LabelShare::probability)
                        .reversed()
                        .thenComparing(LabelShare::label))
                .toList();
    }

    double[] weights() {
        return weights.clone();
    }
}
