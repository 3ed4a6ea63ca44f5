package dev.loreboard.clip;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One side of a model: a graph of its own, or its part of one that both sides share. May be shared between threads.
 *
 * @param output the port that the vectors come out of
 * @param company what the other side of a shared graph is given meanwhile; empty for a graph of its own
 */
record Tower(ModelSession session, String output, Map<String, ? extends Tensor> company) {

    Tower {
        company = Map.copyOf(company);
    }

    /** One vector for each row of the input. */
    float[][] run(Map<String, ? extends Tensor> input) {
        Map<String, Tensor> all = new HashMap<>(company);
        all.putAll(input);
        Floats vectors = session.run(all, List.of(output)).getFirst();
        long given = input.values().iterator().next().shape().getFirst();
        if (vectors.shape().size() != 2 || vectors.shape().getFirst() != given) {
            throw new ModelException("In " + session + " the output \"" + output + "\" is " + vectors.shape() + " for "
                    + given + " items, where a vector for each was expected. If it was exported for one item at a "
                    + "time, open it with a batch of 1.");
        }
        int dimension = Math.toIntExact(vectors.shape().get(1));
        float[][] rows = new float[Math.toIntExact(vectors.shape().get(0))][dimension];
        for (int row = 0; row < rows.length; row++) {
            vectors.data().get(row * dimension, rows[row]);
        }
        return rows;
    }

    /** How many numbers a vector has; that they are numbers is seen as well. */
    int dimension(Map<String, ? extends Tensor> input) {
        float[] first = run(input)[0];
        for (float number : first) {
            if (!Float.isFinite(number)) {
                throw new ModelException("What came out of " + session + " is " + number
                        + ", no number. Use its graph of a higher precision, or fetch it again.");
            }
        }
        if (first.length < 2) {
            throw new ModelException("What came out of " + session + " has " + first.length
                    + " dimension, so it is no vector of a space. Export it with its projection.");
        }
        return first.length;
    }

    /**
     * Waits for the vector of an item, and gives it that, or the reason why it has none.
     *
     * @throws CancelledException when the thread is interrupted
     */
    void await(Placed<CompletableFuture<float[]>> item, EmbeddingSpace space, Outcomes outcomes) {
        try {
            give(item.position(), item.item().get(), space, outcomes);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Waiting for " + session + " was cancelled: its thread was interrupted.", now);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case LoreboardException reason -> outcomes.fail(item.position(), reason);
                case RuntimeException unexpected -> throw unexpected;
                case Error unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    private void give(int position, float[] row, EmbeddingSpace space, Outcomes outcomes) {
        try {
            outcomes.give(position, Embedding.of(space, row));
        } catch (IllegalArgumentException unusable) {
            outcomes.fail(
                    position,
                    new ModelException(
                            "What came out of " + session + " is no direction (" + unusable.getMessage()
                                    + "). Use its graph of a higher precision, or fetch it again.",
                            unusable));
        }
    }
}
