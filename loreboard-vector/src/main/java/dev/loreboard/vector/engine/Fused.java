package dev.loreboard.vector.engine;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one list of those that are near and those that hold the words.
 *
 * @param near best first by similarity
 * @param worded best first by how well they hold the words, which is their score
 */
public record Fused(List<Match> near, List<Match> worded) {

    /** What is far down in both lists may be high up in their sum, so neither is cut short. */
    private static final int LEAST_DEPTH = 100;

    private static final int DEPTH_FOR_EACH = 5;
    private static final int FACTOR = 4;

    /**
     * Asks for ever more of both until a query has its answer.
     *
     * @param near the nearest that the filter lets in, in any order
     * @param worded those that hold the words and that the filter lets in, best first
     */
    public static <X extends Exception> List<Match> answer(
            Query query, Fusion fusion, Deepening.Engine<X> near, Deepening.Engine<X> worded) throws X {
        long depth = Math.max(LEAST_DEPTH, (long) DEPTH_FOR_EACH * query.limit());
        while (true) {
            CancelledException.throwIfInterrupted("The search");
            int count = (int) Math.min(Integer.MAX_VALUE, depth);
            List<Match> nearest = near.nearest(count);
            List<Match> aboveFloor = nearest.stream()
                    .filter(match -> match.similarity() >= query.floor())
                    .sorted(Match.BEST_FIRST)
                    .toList();
            List<Match> withWords = worded.nearest(count);
            List<Match> answer = query.bestOf(new Fused(aboveFloor, withWords).by(fusion));
            boolean more = aboveFloor.size() >= count || withWords.size() >= count;
            if (answer.size() == query.limit() || !more || count == Integer.MAX_VALUE) {
                return answer;
            }
            depth = FACTOR * depth;
        }
    }

    /** Every entry of either list once, with its fused score, in no particular order. */
    private List<Match> by(Fusion fusion) {
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
            scores.merge(list.get(place).entry().id(), 1.0 / (1.0 + constant + place), Double::sum);
        }
    }
}
