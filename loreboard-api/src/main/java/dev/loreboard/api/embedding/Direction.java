package dev.loreboard.api.embedding;

import java.util.List;

/**
 * Where several wanted and unwanted examples point together: the mean of the wanted ones minus half the mean of the
 * unwanted ones, made one long again. The half keeps an unwanted example from pushing further than the wanted ones pull.
 */
public final class Direction {

    private static final double UNWANTED_WEIGHT = 0.5;

    private Direction() {}

    /**
     * @throws IllegalArgumentException for no wanted examples, or for examples that cancel each other out
     * @throws dev.loreboard.api.failure.SpaceMismatchException for examples of several spaces
     */
    public static Embedding towards(List<Embedding> wanted, List<Embedding> unwanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("A direction needs at least one wanted example.");
        }
        if (wanted.size() == 1 && unwanted.isEmpty()) {
            return wanted.getFirst();
        }
        EmbeddingSpace space = wanted.getFirst().space();
        double[] sum = new double[space.dimension()];
        for (Embedding embedding : wanted) {
            space.requireSame(embedding.space(), "The query");
            embedding.addTo(sum, 1.0 / wanted.size());
        }
        for (Embedding embedding : unwanted) {
            space.requireSame(embedding.space(), "The query");
            embedding.addTo(sum, -UNWANTED_WEIGHT / unwanted.size());
        }
        return Embedding.ofSum(space, sum);
    }
}
