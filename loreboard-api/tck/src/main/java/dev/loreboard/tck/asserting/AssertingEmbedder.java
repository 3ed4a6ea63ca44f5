package dev.loreboard.tck.asserting;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An embedder that passes every call on to another one and fails with an {@link AssertionError} when the answer is not
 * what the contract allows. It closes the other one twice on purpose. May be shared between threads when that may.
 */
public final class AssertingEmbedder implements Embedder {

    private final Embedder watched;
    private final EmbeddingSpace space;
    private final Set<Modality> accepts;

    /** Watches an open embedder, and owns it from now on. */
    public AssertingEmbedder(Embedder watched) {
        this.watched = watched;
        this.space = watched.space();
        this.accepts = Set.copyOf(watched.accepts());
        Promise.kept(!accepts.isEmpty(), "accepts", "an embedder takes at least one kind of content.");
    }

    @Override
    public EmbeddingSpace space() {
        Promise.kept(watched.space().equals(space), "space", "it stays the same.");
        return space;
    }

    @Override
    public Set<Modality> accepts() {
        Promise.kept(watched.accepts().equals(accepts), "accepts", "it stays the same.");
        return accepts;
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        try {
            List<Embedding> vectors = Promise.call("embedAll", () -> watched.embedAll(batch));
            Promise.kept(
                    vectors.size() == batch.size(),
                    "embedAll",
                    "there is one vector for each item, not " + vectors.size() + " for " + batch.size() + ".");
            Promise.kept(
                    batch.stream().map(Content::modality).allMatch(accepts::contains),
                    "embedAll",
                    "content of a kind that is not accepted fails.");
            vectors.forEach(this::requireOwn);
            return vectors;
        } catch (BatchException failure) {
            check(failure, batch);
            throw failure;
        }
    }

    @Override
    public void close() {
        watched.close();
        watched.close();
    }

    private void check(BatchException failure, List<? extends Content> batch) {
        Set<Integer> told = new HashSet<>(failure.failures().keySet());
        for (Integer place : failure.results(Object.class).keySet()) {
            Promise.kept(told.add(place), "embedAll", "item " + place + " failed or has a vector, not both.");
        }
        Promise.kept(
                told.equals(
                        new HashSet<>(IntStream.range(0, batch.size()).boxed().toList())),
                "embedAll",
                "when items fail, each item of the batch has its reason or its vector; told were " + told + " of "
                        + batch.size() + ".");
        failure.results(Object.class).forEach((place, result) -> {
            Promise.kept(
                    accepts.contains(batch.get(place).modality()),
                    "embedAll",
                    "content of a kind that is not accepted fails.");
            if (result instanceof Embedding vector) {
                requireOwn(vector);
            } else {
                Promise.kept(false, "embedAll", "what is kept of a batch is vectors, not a " + result.getClass() + ".");
            }
        });
    }

    private void requireOwn(Embedding vector) {
        Promise.kept(
                vector.space().equals(space),
                "embedAll",
                "every vector lives in " + space + ", not " + vector.space() + ".");
    }
}
