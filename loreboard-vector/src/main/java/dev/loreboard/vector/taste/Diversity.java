package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Maximal marginal relevance: the next match is the one with the greatest balance * score - (1 - balance) * (similarity to
 * the nearest of those chosen before). J. Carbonell and J. Goldstein, SIGIR 1998.
 */

/**
 * Chooses matches that are good and unlike each other, where the best alone would be ten times the same.
 *
 * @param balance 1 for the best alone, 0 for the most unlike alone
 * @param candidates among how many for each that is wanted the choice is made
 */
public record Diversity(double balance, int candidates) {

    public Diversity {
        if (!(balance >= 0 && balance <= 1)) {
            throw new IllegalArgumentException("The balance lies between 0 and 1, not at " + balance + ".");
        }
        if (candidates < 1) {
            throw new IllegalArgumentException(
                    "There is at least one candidate for each match, not " + candidates + ".");
        }
    }

    /** Being good and being unlike the others count the same. */
    public static Diversity balanced() {
        return new Diversity(0.5, 5);
    }

    public Diversity balance(double share) {
        return new Diversity(share, candidates);
    }

    /** Asks a store for more than the query's limit, and chooses among them. */
    public List<Match> search(VectorStore store, Query query) {
        int more = (int) Math.min(Integer.MAX_VALUE, (long) query.limit() * candidates);
        return choose(store.search(query.limit(more)), query.limit());
    }

    /**
     * Chooses among matches, the best one first. The score of each is what it was chosen by, so the list is in the order
     * of its scores.
     */
    public List<Match> choose(List<Match> matches, int limit) {
        List<Candidate> left =
                new ArrayList<>(matches.stream().map(Candidate::new).toList());
        List<Match> chosen = new ArrayList<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            Candidate next = left.stream()
                    .min(Comparator.comparingDouble(this::score)
                            .reversed()
                            .thenComparing(candidate -> candidate.match, Match.BEST_FIRST))
                    .orElseThrow();
            chosen.add(scored(next));
            left.remove(next);
            left.forEach(candidate -> candidate.seeChosen(next.match));
        }
        return List.copyOf(chosen);
    }

    private Match scored(Candidate candidate) {
        Match match = candidate.match;
        return new Match(match.entry(), match.similarity(), score(candidate), match.reasons());
    }

    /** Nothing has a sign: the least and the most of nothing are equal. */
    private double score(Candidate candidate) {
        return balance * candidate.match.score() - (1 - balance) * candidate.nearestChosen + 0.0;
    }

    /** A match that is not chosen yet, and how near the nearest is that is. */
    private static final class Candidate {

        private final Match match;
        private double nearestChosen;

        Candidate(Match match) {
            this.match = match;
        }

        void seeChosen(Match chosen) {
            double similarity =
                    match.entry().embedding().similarityTo(chosen.entry().embedding());
            nearestChosen = Math.max(nearestChosen, similarity);
        }
    }
}
