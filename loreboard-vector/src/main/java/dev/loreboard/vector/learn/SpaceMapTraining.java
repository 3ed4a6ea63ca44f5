package dev.loreboard.vector.learn;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.learn.Pairs.Link;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a {@link SpaceMap} is learned: each source is pulled to its own target and pushed away from others, from those most that are nearest without
 * being right. Some sources are kept aside; training ends when these are found no better any more, and the map is that which found them best, and of several such that which brought them nearest.
 *
 * @param shape of the map
 * @param epochs how often all pairs are gone through at most
 * @param patience how many epochs may pass without a better one
 * @param rate how far one step goes at first
 * @param held the share of sources that is kept aside
 * @param limit among how many of the nearest a target counts as found
 * @param seed of all that is left to chance
 */
public record SpaceMapTraining(Shape shape, int epochs, int patience, double rate, double held, int limit, long seed) {

    private static final int BATCH = 64;
    private static final double SHARPNESS = 15;
    private static final double SHRINKING = 1e-3;

    public SpaceMapTraining {
        if (epochs < 1 || patience < 1 || limit < 1) {
            throw new IllegalArgumentException(
                    "Epochs, patience and limit are positive, not " + epochs + ", " + patience + " and " + limit + ".");
        }
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("A rate lies between 0 and 1, not at " + rate + ".");
        }
        if (!(held > 0 && held < 1)) {
            throw new IllegalArgumentException("A share of the sources lies between 0 and 1, not at " + held + ".");
        }
    }

    /** Up to 200 epochs of patience 15, with a fifth of the sources aside, of which the target is to be among ten. */
    public static SpaceMapTraining of(Shape shape) {
        return new SpaceMapTraining(shape, 200, 15, 0.01, 0.2, 10, 0);
    }

    public SpaceMapTraining epochs(int most) {
        return new SpaceMapTraining(shape, most, patience, rate, held, limit, seed);
    }

    public SpaceMapTraining rate(double first) {
        return new SpaceMapTraining(shape, epochs, patience, first, held, limit, seed);
    }

    public SpaceMapTraining limit(int nearest) {
        return new SpaceMapTraining(shape, epochs, patience, rate, held, nearest, seed);
    }

    public SpaceMapTraining seed(long chosen) {
        return new SpaceMapTraining(shape, epochs, patience, rate, held, limit, chosen);
    }

    /**
     * The same pairs in the same order give the same map.
     *
     * @throws IllegalArgumentException for fewer than ten pairs, or so few sources that none can be kept aside
     * @throws dev.loreboard.api.failure.SpaceMismatchException for pairs of several spaces
     * @throws CancelledException when the thread is interrupted
     */
    public TrainedMap train(List<Pair> pairs) {
        if (pairs.size() < 10) {
            throw new IllegalArgumentException(
                    "A map is learned from ten pairs at least, and better from hundreds; there are " + pairs.size()
                            + ".");
        }
        SplittableRandom chance = new SplittableRandom(seed);
        Pairs numbers = Pairs.of(pairs);
        Pairs.Split split = numbers.split(held, chance);
        if (split.held().isEmpty() || split.taught().isEmpty()) {
            throw new IllegalArgumentException(
                    "All pairs have the same few sources, so none can be kept aside. Add pairs of other sources.");
        }
        Pair first = pairs.getFirst();
        Layers layers = Layers.of(shape, first.from().dimension(), first.to().dimension(), chance);
        Findings findings = new Findings(numbers, split.held(), limit);
        double before = findings.share(layers);
        Layers best = layers.copy();
        double after = before;
        double nearest = findings.nearness(layers);
        int bestEpoch = 0;
        Adam adam = new Adam(layers, SHRINKING);
        Contrast contrast = new Contrast(numbers, layers, SHARPNESS);
        for (int epoch = 1; epoch <= epochs && epoch - bestEpoch <= patience; epoch++) {
            epoch(split.taught(), contrast, adam, chance, rate * 0.5 * (1 + Math.cos(Math.PI * (epoch - 1) / epochs)));
            double share = findings.share(layers);
            double near = findings.nearness(layers);
            if (share > after || (share == after && near > nearest)) {
                after = share;
                nearest = near;
                best = layers.copy();
                bestEpoch = epoch;
            }
        }
        SpaceMap map = new SpaceMap(first.from().space(), first.to().space(), best);
        return new TrainedMap(
                map, new MapReport(limit, split.held().size(), numbers.targets(), before, after, bestEpoch));
    }

    private static void epoch(List<Link> taught, Contrast contrast, Adam adam, SplittableRandom chance, double rate) {
        List<Integer> order = Pairs.shuffled(taught.size(), chance);
        for (int from = 0; from < order.size(); from += BATCH) {
            CancelledException.throwIfInterrupted("Training");
            List<Link> batch = order.subList(from, Math.min(order.size(), from + BATCH)).stream()
                    .map(taught::get)
                    .toList();
            adam.step(contrast.slopes(batch, chance), rate);
        }
    }
}
