package dev.loreboard.api.relevance;

import dev.loreboard.api.embedding.Embedding;
import java.util.Optional;

/**
 * How much speaks for an entry: its cosine to the question, without half of what the entry is near to whatever is asked,
 * and without half of what the question is near to what is out of the embedder's world.
 *
 * @param background the middle of many questions
 * @param outOfWorld nothing when the embedder knows no such direction
 */
record Evidence(Center background, Optional<Embedding> outOfWorld) {

    private static final double SHARE = 0.5;

    double of(Embedding question, Embedding entry) {
        double outward = outOfWorld.map(question::similarityTo).orElse(0.0);
        return question.similarityTo(entry) - SHARE * background.similarityTo(entry) - SHARE * outward;
    }
}
