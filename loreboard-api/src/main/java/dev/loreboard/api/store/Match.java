package dev.loreboard.api.store;

import java.util.Comparator;
import java.util.List;

/**
 * An entry that was found.
 *
 * @param similarity the raw cosine between the entry and the query's target, in every store
 * @param score what the list is ordered by; the similarity itself unless words were searched as well
 * @param reasons why it is here, the strongest first; may be empty
 */
public record Match(Entry entry, double similarity, double score, List<Reason> reasons) {

    /** The order of every list of matches: by score, and among equals by id. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.entry().id(), Entry.ID_ORDER);

    public Match {
        reasons = List.copyOf(reasons);
    }

    /** A match by similarity alone. */
    public static Match of(Entry entry, double similarity) {
        return new Match(entry, similarity, similarity, List.of());
    }

    public Match because(List<Reason> found) {
        return new Match(entry, similarity, score, found);
    }
}
