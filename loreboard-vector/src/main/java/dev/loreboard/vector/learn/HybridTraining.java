package dev.loreboard.vector.learn;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.HybridScore;
import dev.loreboard.vector.matching.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How the weights of several scorers are fitted: so that of each source the known target is chosen among others with the greatest probability,
 * which has one best answer. Parts of the sources are kept aside in turn to say how good that is. What a scorer has learned itself must come
 * from other pairs than these, or it is believed too much.
 *
 * @param others against how many targets, drawn by chance, each known one is held; against all when there are no more
 * @param folds in how many parts sources are kept aside
 * @param limit among how many of the best a target counts as found
 * @param seed of all that is left to chance
 */
public record HybridTraining(int others, int folds, int limit, long seed) {

    private static final double FLAT = 1e-6;

    public HybridTraining {
        if (others < 1 || folds < 2 || limit < 1) {
            throw new IllegalArgumentException(
                    "A target is held against at least 1 other, sources are kept aside in at least 2 parts, and a limit is positive, not "
                            + others + ", " + folds + " and " + limit + ".");
        }
    }

    /** Against 200 others, in five parts, to be found among ten. */
    public static HybridTraining standard() {
        return new HybridTraining(200, 5, 10, 0);
    }

    public HybridTraining limit(int best) {
        return new HybridTraining(others, folds, best, seed);
    }

    public HybridTraining seed(long chosen) {
        return new HybridTraining(others, folds, limit, chosen);
    }

    /**
     * The same pairs in the same order give the same weights.
     *
     * @param targets among which those of the pairs are looked for
     * @throws IllegalArgumentException for no scorers, fewer sources than parts, or a known target that is not among the targets
     * @throws CancelledException when the thread is interrupted
     */
    public TrainedHybrid fit(List<Scorer> scorers, List<Belonging> known, List<Entry> targets) {
        List<KnownSource> sources = KnownSource.among(known, targets);
        if (scorers.isEmpty() || sources.size() < folds) {
            throw new IllegalArgumentException("Weights are fitted for at least one scorer, by pairs of at least "
                    + folds + " sources; there are " + scorers.size() + " and " + sources.size() + ".");
        }
        SplittableRandom chance = new SplittableRandom(seed);
        Map<KnownSource, List<ScoredChoice>> choices = new LinkedHashMap<>();
        for (KnownSource source : sources) {
            CancelledException.throwIfInterrupted("Training");
            choices.put(source, source.choices(scorers, targets, others, chance));
        }
        HybridScore all = weighted(scorers, sources, choices);
        return new TrainedHybrid(all, report(scorers, targets, parts(sources, chance), choices));
    }

    /**
     * The share of known targets that a scorer alone finds among the best, to compare it with what is fitted.
     *
     * @param targets among which those of the pairs are looked for
     * @throws IllegalArgumentException for no pairs, or a known target that is not among the targets
     */
    public double share(Scorer scorer, List<Belonging> known, List<Entry> targets) {
        List<KnownSource> sources = KnownSource.among(known, targets);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("A share is one of pairs, and there are none.");
        }
        return found(scorer, sources, targets) / pairs(sources);
    }

    private static int pairs(List<KnownSource> sources) {
        return sources.stream().mapToInt(KnownSource::targets).sum();
    }

    private HybridReport report(
            List<Scorer> scorers,
            List<Entry> targets,
            List<List<KnownSource>> parts,
            Map<KnownSource, List<ScoredChoice>> choices) {
        double together = 0;
        for (List<KnownSource> aside : parts) {
            CancelledException.throwIfInterrupted("Training");
            List<KnownSource> taught = parts.stream()
                    .filter(part -> part != aside)
                    .flatMap(List::stream)
                    .toList();
            together += found(weighted(scorers, taught, choices), aside, targets);
        }
        List<KnownSource> sources = parts.stream().flatMap(List::stream).toList();
        int pairs = pairs(sources);
        List<Double> alone = scorers.stream()
                .map(scorer -> found(scorer, sources, targets) / pairs)
                .toList();
        return new HybridReport(limit, pairs, targets.size(), alone, together / pairs);
    }

    private double found(Scorer scorer, List<KnownSource> sources, List<Entry> targets) {
        return sources.stream()
                .mapToDouble(source -> source.found(scorer, targets, limit))
                .sum();
    }

    private List<List<KnownSource>> parts(List<KnownSource> sources, SplittableRandom chance) {
        List<Integer> order = Pairs.shuffled(sources.size(), chance);
        return IntStream.range(0, folds)
                .mapToObj(part -> IntStream.range(0, order.size())
                        .filter(place -> place % folds == part)
                        .mapToObj(place -> sources.get(order.get(place)))
                        .toList())
                .toList();
    }

    private static HybridScore weighted(
            List<Scorer> scorers, List<KnownSource> sources, Map<KnownSource, List<ScoredChoice>> choices) {
        List<ScoredChoice> taught = sources.stream()
                .flatMap(source -> choices.getOrDefault(source, List.of()).stream())
                .toList();
        double[] scales = ChoiceLoss.scales(taught);
        double[] weights = new Descent(new ChoiceLoss(taught, scales), FLAT).from(new double[scales.length]);
        return new HybridScore(IntStream.range(0, weights.length)
                .mapToObj(place -> new HybridScore.Part(scorers.get(place), weights[place] * scales[place]))
                .toList());
    }
}
