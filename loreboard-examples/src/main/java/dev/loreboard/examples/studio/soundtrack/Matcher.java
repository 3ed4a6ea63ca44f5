package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.learn.MappedNearness;
import dev.loreboard.vector.learn.SpaceMap;
import dev.loreboard.vector.matching.Accord;
import dev.loreboard.vector.matching.HybridScore;
import dev.loreboard.vector.matching.Nearness;
import dev.loreboard.vector.matching.Scorer;
import dev.loreboard.vector.matching.SharedWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How pieces are judged for a picture.
 *
 * @param weights how much each ground counts; one that is missing does not
 * @param map from pictures to music that was learned from pairs, when one was
 */
record Matcher(Map<Ground, Double> weights, Optional<SpaceMap> map) {

    Matcher {
        weights = Map.copyOf(weights);
    }

    /** Before anything is learned: mostly by nearness. */
    static Matcher untrained() {
        return new Matcher(
                Map.of(Ground.NEARNESS, 1.0, Ground.MOOD, 0.2, Ground.THEME, 0.2, Ground.PACE, 0.1), Optional.empty());
    }

    /** The scorer of each ground among these pictures and pieces. */
    Map<Ground, Scorer> scorers(List<Entry> pictures, List<Entry> pieces) {
        Map<Ground, Scorer> scorers = new EnumMap<>(Ground.class);
        scorers.put(Ground.NEARNESS, new Nearness());
        scorers.put(Ground.MOOD, new SharedWords(Sides.MOOD));
        scorers.put(Ground.THEME, new SharedWords(Sides.THEME));
        scorers.put(Ground.PACE, Accord.of(Sides.RESTLESSNESS, pictures, Sides.TEMPO, pieces));
        map.ifPresent(learned -> scorers.put(Ground.MAP, new MappedNearness(learned)));
        return scorers;
    }

    /** All of them together. */
    HybridScore score(Map<Ground, Scorer> scorers) {
        return new HybridScore(scorers.entrySet().stream()
                .map(one -> new HybridScore.Part(one.getValue(), weights.getOrDefault(one.getKey(), 0.0)))
                .toList());
    }
}
