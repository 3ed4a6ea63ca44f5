package dev.loreboard.vector.engine;

import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one list of those that are near and those that hold the words.
 *
 * @param near best first by similarity
 * @param worded best first by how well they hold the words, which is their score; their reasons tell which words
 */
public record Fused(List<Match> near, List<Match> worded) {

    /** How deep a list must go for a good answer with this limit: what is far down in both may be high up in the sum. */
    public static int depth(int limit) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(100, 5L * limit));
    }

    /** Every entry of either list once, with its fused score, in no particular order. */
    public List<Match> by(Fusion fusion) {
        Map<String, Match> all = new HashMap<>();
        near.forEach(match -> all.put(match.entry().id(), match));
        worded.forEach(match -> all.put(match.entry().id(), match));
        Map<String, Double> scores = scores(fusion);
        return all.values().stream()
                .map(match -> new Match(
                        match.entry(),
                        match.similarity(),
                        scores.getOrDefault(match.entry().id(), 0.0),
                        match.reasons()))
                .toList();
    }

    private Map<String, Double> scores(Fusion fusion) {
        Map<String, Double> scores = new HashMap<>();
        switch (fusion) {
            case Fusion.ReciprocalRank(int constant) -> {
                addRanks(scores, near, constant);
                addRanks(scores, worded, constant);
            }
            case Fusion.Weighted(double weight) -> {
                double best = worded.isEmpty() ? 1 : worded.getFirst().score();
                near.forEach(match -> scores.put(match.entry().id(), (1 - weight) * match.similarity()));
                worded.forEach(match -> scores.put(
                        match.entry().id(), (1 - weight) * match.similarity() + weight * match.score() / best));
            }
        }
        return scores;
    }

    private static void addRanks(Map<String, Double> scores, List<Match> list, int constant) {
        for (int place = 0; place < list.size(); place++) {
            scores.merge(list.get(place).entry().id(), 1.0 / (constant + place + 1), Double::sum);
        }
    }
}
