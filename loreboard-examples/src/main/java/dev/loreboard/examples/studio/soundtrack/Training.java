package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.examples.studio.soundtrack.Lessons.Material;
import dev.loreboard.vector.learn.Belonging;
import dev.loreboard.vector.learn.HybridTraining;
import dev.loreboard.vector.learn.MapReport;
import dev.loreboard.vector.learn.Pair;
import dev.loreboard.vector.learn.Shape;
import dev.loreboard.vector.learn.SpaceMapTraining;
import dev.loreboard.vector.learn.TrainedHybrid;
import dev.loreboard.vector.learn.TrainedMap;
import dev.loreboard.vector.learn.WeakLabels;
import dev.loreboard.vector.matching.Accord;
import dev.loreboard.vector.matching.Scorer;
import dev.loreboard.vector.matching.SharedWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One training: a map is learned from half of the pictures, and from the other half how much it and all else is to count. */
final class Training {

    /** Among how many of the best a piece counts as found. */
    static final int LIMIT = 3;

    /** How many directions the map has. */
    static final int RANK = 8;

    private static final double AS_SURE_AS_A_GUESS = 0.2;

    private Training() {}

    /**
     * What came of it.
     *
     * @param told pairs that the map was taught
     * @param guessed pairs by rules of thumb beside them
     * @param aside pairs by which matchers were compared, which the map was not taught
     * @param before the share of those that is found without learning
     * @param after the same with what was learned, by weights that were fitted to other pictures each
     */
    record Outcome(Matcher matcher, MapReport map, int told, int guessed, int aside, double before, double after) {}

    static Outcome of(Material material) {
        List<Belonging> taught = new ArrayList<>();
        List<Belonging> aside = new ArrayList<>();
        Map<String, Integer> order = new HashMap<>();
        for (Belonging pair : material.known()) {
            int place = order.computeIfAbsent(pair.source().id(), unseen -> order.size());
            (place % 2 == 0 ? taught : aside).add(pair);
        }
        List<Pair> guesses = guesses(material);
        TrainedMap map = map(taught, guesses);
        Matcher learning = new Matcher(Map.of(), Optional.of(map.map()));
        Map<Ground, Scorer> scorers = learning.scorers(material.pictures(), material.pieces());
        HybridTraining training = HybridTraining.standard().limit(LIMIT);
        TrainedHybrid fitted = training.fit(List.copyOf(scorers.values()), aside, material.pieces());
        double before = training.share(Matcher.untrained().score(scorers), aside, material.pieces());
        return new Outcome(
                new Matcher(weights(List.copyOf(scorers.keySet()), fitted), learning.map()),
                map.report(),
                taught.size(),
                guesses.size(),
                aside.size(),
                before,
                fitted.report().together());
    }

    private static List<Pair> guesses(Material material) {
        Accord pace = Accord.of(Sides.RESTLESSNESS, material.pictures(), Sides.TEMPO, material.pieces());
        return WeakLabels.by(new SharedWords(Sides.MOOD), pace).pairs(material.pictures(), material.pieces()).stream()
                .map(guess -> new Pair(guess.from(), guess.to(), AS_SURE_AS_A_GUESS * guess.weight()))
                .toList();
    }

    private static TrainedMap map(List<Belonging> taught, List<Pair> guesses) {
        List<Pair> pairs = new ArrayList<>(guesses);
        for (Belonging pair : taught) {
            Entry source = pair.source();
            pairs.add(Pair.of(source.embedding(), pair.target().embedding()));
        }
        return SpaceMapTraining.of(new Shape.LowRank(RANK)).limit(LIMIT).train(pairs);
    }

    private static Map<Ground, Double> weights(List<Ground> grounds, TrainedHybrid fitted) {
        Map<Ground, Double> weights = new EnumMap<>(Ground.class);
        for (int place = 0; place < grounds.size(); place++) {
            weights.put(grounds.get(place), fitted.score().parts().get(place).weight());
        }
        return weights;
    }
}
