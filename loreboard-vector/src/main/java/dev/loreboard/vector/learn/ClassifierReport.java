package dev.loreboard.vector.learn;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a classifier is on examples that it was not taught.
 *
 * @param examples how many there were
 * @param accuracy the share whose most probable label is right
 * @param chance the share that would be right if the most frequent label were always said
 * @param loss the mean of the negative logarithms of the right labels' probabilities
 * @param miscalibration by how much the probability of what is said differs from how often it is right, on the whole
 * @param found for each label the share of its examples that are told to have it
 */
public record ClassifierReport(
        int examples, double accuracy, double chance, double loss, double miscalibration, Map<String, Double> found) {

    private static final int BINS = 10;

    public ClassifierReport {
        found = Map.copyOf(found);
    }

    static ClassifierReport of(List<Held> held, List<String> names, double temperature) {
        Map<String, Double> found = new TreeMap<>();
        long most = 0;
        for (int label = 0; label < names.size(); label++) {
            int wanted = label;
            List<Held> own = held.stream().filter(one -> one.right() == wanted).toList();
            found.put(names.get(label), share(own));
            most = Math.max(most, own.size());
        }
        return new ClassifierReport(
                held.size(),
                share(held),
                (double) most / held.size(),
                Temperature.loss(held, temperature),
                miscalibration(held, temperature),
                found);
    }

    private static double share(List<Held> held) {
        return (double) held.stream().filter(one -> one.guess() == one.right()).count() / held.size();
    }

    /** Over ten ranges of probability, by how many fall into each. */
    private static double miscalibration(List<Held> held, double temperature) {
        double[] promised = new double[BINS];
        double[] kept = new double[BINS];
        for (Held one : held) {
            double probability = one.probability(one.guess(), temperature);
            int bin = Math.min(BINS - 1, (int) (BINS * probability));
            promised[bin] += probability;
            kept[bin] += one.guess() == one.right() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(promised[bin] - kept[bin]);
        }
        return sum / held.size();
    }

    /** The figures as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f of %d examples right, %.3f by always saying the most frequent label; loss %.3f, probabilities off by %.3f",
                accuracy,
                examples,
                chance,
                loss,
                miscalibration);
    }
}
