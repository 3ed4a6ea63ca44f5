package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;

/**
 * How a {@link LinearClassifier} is learned from examples: by logistic regression, which has one best answer. Parts of the examples are kept
 * aside in turn, to say how good it is on what it has not seen, and to make its probabilities as sure as it has a right to be.
 *
 * @param strength how much examples count beside keeping weights small
 * @param folds in how many parts examples are kept aside
 * @param seed of who is kept aside together
 */
public record LinearTraining(double strength, int folds, long seed) {

    private static final double STRENGTH = 10;
    private static final int FIVE = 5;
    private static final double FLAT = 1e-5;

    public LinearTraining {
        if (!(strength > 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A strength is a positive number, not " + strength + ".");
        }
        if (folds < 2) {
            throw new IllegalArgumentException("Examples are kept aside in at least 2 parts, not " + folds + ".");
        }
    }

    public static LinearTraining standard() {
        return new LinearTraining(STRENGTH, FIVE, 0);
    }

    public LinearTraining strength(double wanted) {
        return new LinearTraining(wanted, folds, seed);
    }

    public LinearTraining folds(int parts) {
        return new LinearTraining(strength, parts, seed);
    }

    public LinearTraining seed(long chosen) {
        return new LinearTraining(strength, folds, chosen);
    }

    /**
     * The same examples in the same order give the same classifier.
     *
     * @throws IllegalArgumentException for fewer than two labels, or one with fewer examples than parts
     * @throws dev.loreboard.api.failure.SpaceMismatchException for examples of several spaces
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted
     */
    public TrainedClassifier train(List<Example> examples) {
        Lessons lessons = Lessons.of(examples, folds);
        List<Held> held = new Folds(folds, seed)
                .of(lessons).stream()
                        .flatMap(fold -> held(lessons, fold).stream())
                        .toList();
        double temperature = Temperature.of(held);
        double[] weights = weights(lessons);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= temperature;
        }
        EmbeddingSpace space = examples.getFirst().embedding().space();
        return new TrainedClassifier(
                new LinearClassifier(space, lessons.names(), weights),
                ClassifierReport.of(held, lessons.names(), temperature));
    }

    /** What is said of the examples of a fold by what was learned from all others. */
    private List<Held> held(Lessons lessons, List<Integer> fold) {
        double[] weights = weights(lessons.without(fold));
        return fold.stream()
                .map(example -> {
                    double[] scores = new double[lessons.names().size()];
                    LinearScores.write(weights, lessons.vectors().get(example), scores);
                    return new Held(scores, lessons.labels().get(example));
                })
                .toList();
    }

    private double[] weights(Lessons lessons) {
        LogisticLoss loss = new LogisticLoss(
                lessons.vectors(), lessons.labels(), lessons.names().size(), strength);
        return new Descent(loss, FLAT).from(new double[loss.parameters()]);
    }
}
