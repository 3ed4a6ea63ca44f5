package dev.loreboard.vector.learn;

import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.Scorer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A source, and the places of the targets that are known to belong to it. */
final class KnownSource {

    private final Entry source;
    private final BitSet own = new BitSet();

    private KnownSource(Entry source) {
        this.source = source;
    }

    /** Each source once, in the order in which they come. */
    static List<KnownSource> among(List<Belonging> known, List<Entry> targets) {
        Map<String, Integer> places = new HashMap<>();
        targets.forEach(target -> places.putIfAbsent(target.id(), places.size()));
        Map<String, KnownSource> sources = new LinkedHashMap<>();
        for (Belonging pair : known) {
            Integer place = places.get(pair.target().id());
            if (place == null) {
                throw new IllegalArgumentException("\"" + pair.target().id() + "\" is known to belong to \""
                        + pair.source().id() + "\", but is not among the targets. Give all targets.");
            }
            sources.computeIfAbsent(pair.source().id(), unseen -> new KnownSource(pair.source()))
                    .own
                    .set(place);
        }
        return List.copyOf(sources.values());
    }

    int targets() {
        return own.cardinality();
    }

    /** Each of its own targets against as many others by chance. */
    List<ScoredChoice> choices(List<Scorer> scorers, List<Entry> targets, int others, SplittableRandom chance) {
        List<ToDoubleFunction<Entry>> judges = judges(scorers);
        List<ScoredChoice> choices = new ArrayList<>();
        for (int place = own.nextSetBit(0); place >= 0; place = own.nextSetBit(place + 1)) {
            List<double[]> rows = new ArrayList<>();
            rows.add(scores(judges, targets.get(place)));
            others(targets.size(), others, chance)
                    .filter(other -> !own.get(other))
                    .mapToObj(other -> scores(judges, targets.get(other)))
                    .forEach(rows::add);
            choices.add(new ScoredChoice(rows));
        }
        return choices;
    }

    /** By chance, or all when so many are wanted. */
    private static IntStream others(int targets, int wanted, SplittableRandom chance) {
        return wanted < targets ? chance.ints(wanted, 0, targets) : IntStream.range(0, targets);
    }

    /**
     * How many of its own targets are among the best, where the others of them do not stand in the way. Where targets have equal scores it counts how likely it is that the own one comes
     * first enough.
     */
    double found(Scorer scorer, List<Entry> targets, int limit) {
        ToDoubleFunction<Entry> judge = scorer.beside(source);
        double[] scores = targets.stream().mapToDouble(judge).toArray();
        double found = 0;
        for (int place = own.nextSetBit(0); place >= 0; place = own.nextSetBit(place + 1)) {
            int better = 0;
            int equal = 0;
            for (int other = 0; other < scores.length; other++) {
                better += !own.get(other) && scores[other] > scores[place] ? 1 : 0;
                equal += !own.get(other) && scores[other] == scores[place] ? 1 : 0;
            }
            found += Math.clamp((double) (limit - better) / (equal + 1), 0, 1);
        }
        return found;
    }

    private List<ToDoubleFunction<Entry>> judges(List<Scorer> scorers) {
        return scorers.stream().map(scorer -> scorer.beside(source)).toList();
    }

    private static double[] scores(List<ToDoubleFunction<Entry>> judges, Entry target) {
        return judges.stream().mapToDouble(judge -> judge.applyAsDouble(target)).toArray();
    }
}
