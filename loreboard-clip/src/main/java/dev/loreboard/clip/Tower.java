package dev.loreboard.clip;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One side of a model: a graph of its own, or its part of one that both sides share. May be shared between threads.
 *
 * @param source where the vectors come out of it
 * @param company what the other side of a shared graph is given meanwhile; empty for a graph of its own
 */
record Tower(ModelSession session, VectorSource source, Map<String, ? extends Tensor> company) {

    Tower {
        company = Map.copyOf(company);
    }

    /** One vector for each row of the input. */
    float[][] run(Map<String, ? extends Tensor> input) {
        Map<String, Tensor> all = new HashMap<>(company);
        all.putAll(input);
        return source.read(session, session.run(all, List.of(source.output())).getFirst(), input);
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
            give(item.position(), await(item.item()), space, outcomes);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException reason) {
            outcomes.fail(item.position(), reason);
        }
    }

    /**
     * Waits for a vector, and throws what became of it instead.
     *
     * @throws CancelledException when the thread is interrupted
     */
    float[] await(CompletableFuture<float[]> vector) {
        try {
            return vector.get();
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
            throw new CancelledException("Waiting for " + session + " was cancelled: its thread was interrupted.", now);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException reason -> throw reason;
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
