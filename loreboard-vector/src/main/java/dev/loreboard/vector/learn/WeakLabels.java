package dev.loreboard.vector.learn;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.Scorer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Pairs by rules of thumb, for want of people who say what belongs together: of each source with the targets on which the rules agree most.
 * Their weight is how much the rules agree, so what is likely counts for more than what may be.
 *
 * @param rules whose scores lie between 0 and 1, such as {@link dev.loreboard.vector.matching.SharedWords} and {@link
 *     dev.loreboard.vector.matching.Accord}
 * @param least mean of the scores at which two things are a pair
 * @param most pairs of one source
 */
public record WeakLabels(List<Scorer> rules, double least, int most) {

    public WeakLabels {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Labels come from at least one rule, and there is none.");
        }
        if (!(least > 0 && least <= 1) || most < 1) {
            throw new IllegalArgumentException("The least agreement lies above 0 and is 1 at most, not " + least
                    + ", and a source has at least one pair, not " + most + ".");
        }
    }

    /** Of each source up to three targets on which the rules agree for four fifths. */
    public static WeakLabels by(Scorer... rules) {
        return new WeakLabels(List.of(rules), 0.8, 3);
    }

    private record Guess(Entry target, double agreement) {}

    /**
     * Pairs of some things with some others. Of targets on which the rules agree alike each source gets others, so that all are used.
     *
     * @throws CancelledException when the thread is interrupted
     */
    public List<Pair> pairs(List<Entry> sources, List<Entry> targets) {
        List<Entry> inTurn = new ArrayList<>(targets);
        List<Pair> pairs = new ArrayList<>();
        for (Entry source : sources) {
            CancelledException.throwIfInterrupted("Labelling");
            guesses(source, inTurn)
                    .forEach(guess -> pairs.add(
                            new Pair(source.embedding(), guess.target().embedding(), Math.min(1, guess.agreement()))));
            Collections.rotate(inTurn, -most);
        }
        return List.copyOf(pairs);
    }

    private List<Guess> guesses(Entry source, List<Entry> targets) {
        List<ToDoubleFunction<Entry>> judges =
                rules.stream().map(rule -> rule.beside(source)).toList();
        return targets.stream()
                .map(target -> new Guess(
                        target,
                        judges.stream()
                                .mapToDouble(judge -> judge.applyAsDouble(target))
                                .average()
                                .orElseThrow()))
                .filter(guess -> guess.agreement() >= least)
                .sorted(Comparator.comparingDouble(Guess::agreement).reversed())
                .limit(most)
                .toList();
    }
}
